package org.sekisho.lists.keytech;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.ListNode;
import org.sekisho.machine.yaml.NotedProblems;

/** Reads who answers for an entry, why it is there and how long it holds. */
record StewardshipReader(NotedProblems problems) {

    private static final List<String> BASIS_KEYS =
            List.of("reason", "instrument", "article", "quote", "retrieved", "url");

    /** A text, or keys of which {@code reason} has to be there. */
    Basis basis(KnownFields entry) {
        if (entry.value("basis").orElse(null) instanceof ListNode.Fields keys) {
            return KnownFields.of(keys, "'basis'", BASIS_KEYS, problems)
                    .map(this::basisOf)
                    .orElse(Basis.of(""));
        }
        return Basis.of(entry.text("basis"));
    }

    private Basis basisOf(KnownFields fields) {
        return new Basis(
                fields.text("reason"),
                fields.textIfThere("instrument").orElse(null),
                fields.textIfThere("article").orElse(null),
                fields.textIfThere("quote").orElse(null),
                date(fields, "retrieved"),
                fields.textIfThere("url").orElse(null));
    }

    /** Empty if a problem was noted. */
    Optional<Stewardship> read(KnownFields entry) {
        List<String> consulted = entry.value("consulted").isEmpty()
                ? List.of()
                : entry.texts("consulted").stream().map(ListNode.Scalar::text).toList();
        @Nullable String owner = entry.textIfThere("owner").orElse(null);
        @Nullable LocalDate reviewBy = date(entry, "reviewBy");
        @Nullable String handling = entry.textIfThere("handling").orElse(null);
        Optional<KnownFields> inForce = entry.value("inForce")
                .flatMap(node -> KnownFields.of(node, "'inForce'", List.of("from", "to"), problems));
        @Nullable LocalDate from = inForce.map(fields -> date(fields, "from")).orElse(null);
        @Nullable LocalDate to = inForce.map(fields -> date(fields, "to")).orElse(null);
        return problems.noteIfRefused(
                entry.lineOf("inForce"), () -> new Stewardship(owner, consulted, from, to, reviewBy, handling));
    }

    private @Nullable LocalDate date(KnownFields fields, String key) {
        Optional<String> written = fields.textIfThere(key);
        try {
            return written.map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            problems.note(
                    fields.lineOf(key),
                    "'%s' is a date such as 2026-11-01, not '%s'".formatted(key, written.orElse("")));
            return null;
        }
    }
}
