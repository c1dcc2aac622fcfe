package org.sekisho.lists.keytech;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.ListNode;
import org.sekisho.machine.yaml.NotedProblems;

/** Reads the entries of one list. */
final class EntryReader {

    private static final List<String> KEYS = List.of(
            "code",
            "title",
            "titleJa",
            "area",
            "queue",
            "owner",
            "consulted",
            "basis",
            "inForce",
            "reviewBy",
            "handling",
            "languages",
            "rules",
            "requires",
            "unless",
            "examples");

    private final Map<String, List<String>> organisations;
    private final List<String> languages;
    private final NotedProblems problems;
    private final ExampleReader examples;
    private final StewardshipReader stewardship;
    private final Map<String, Integer> linesOfCodes = new HashMap<>();

    /** @param languages of the list's words, for entries that do not say theirs */
    EntryReader(
            Map<String, List<String>> organisations,
            List<String> languages,
            ExampleReader examples,
            NotedProblems problems) {
        this.languages = languages;
        this.organisations = organisations;
        this.examples = examples;
        this.stewardship = new StewardshipReader(problems);
        this.problems = problems;
    }

    /** Empty if a problem was noted. */
    Optional<Entry> read(ListNode node) {
        int before = problems.count();
        Optional<Entry> entry = KnownFields.of(node, "an entry", KEYS, problems)
                .flatMap(fields -> codeOf(fields).flatMap(code -> entryOf(code, fields, before)));
        return problems.count() > before ? Optional.empty() : entry;
    }

    private Optional<Entry> entryOf(EntryCode code, KnownFields fields, int before) {
        String title = fields.text("title");
        Optional<String> titleJa = fields.textIfThere("titleJa");
        String area = fields.text("area");
        Optional<ReviewQueue> queue = Choice.of(ReviewQueue.values(), fields, "queue", problems);
        Basis basis = stewardship.basis(fields);
        Optional<Stewardship> kept = stewardship.read(fields);
        List<String> own = languages(fields, problems);
        RuleReader rules = new RuleReader(organisations, problems);
        List<Rule> signs = rules.readAll(fields.items("rules"));
        List<Rule> requires = rules.readAll(fields.itemsIfThere("requires"));
        List<Exclusion> unless = rules.exclusions(fields);
        Stream<Rule> others = Stream.concat(requires.stream(), unless.stream().map(Exclusion::rule));
        PersonWords shared = others.map(EntryReader::personsIn).reduce(PersonWords.NONE, PersonWords::with);
        for (Rule sign : signs) {
            personsIn(sign)
                    .with(shared)
                    .refused()
                    .ifPresent(words -> problems.note(
                            rules.lines().getOrDefault(sign, fields.line()), PersonWords.REFUSED.formatted(words)));
        }
        List<Example> shown = examples.read(fields);
        if (problems.count() > before || queue.isEmpty() || kept.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                code,
                title,
                titleJa.orElse(null),
                area,
                queue.get(),
                basis,
                kept.get(),
                signs,
                requires,
                unless,
                shown,
                new ListLines(fields.line(), fields.lineOf("handling"), rules.lines()),
                own.isEmpty() ? languages : own));
    }

    /** The languages that a list or an entry says its words are in; empty if it says none. */
    static List<String> languages(KnownFields fields, NotedProblems problems) {
        List<ListNode.Scalar> written = fields.value("languages").isEmpty() ? List.of() : fields.texts("languages");
        written.stream()
                .filter(code -> !EntryLanguages.isCode(code.text()))
                .forEach(code -> problems.note(
                        code.line(), "'%s' is no language; write two letters, as en or ja".formatted(code.text())));
        return written.stream().map(ListNode.Scalar::text).toList();
    }

    /** Words for persons and origins anywhere in a rule: it is one statement, however it joins them. */
    private static PersonWords personsIn(Rule rule) {
        return RuleParts.of(rule)
                .flatMap(RuleParts::expressionOf)
                .map(PersonWords::of)
                .reduce(PersonWords.NONE, PersonWords::with);
    }

    /** An entry with a bad code is read on under another, so that what else is wrong with it is noted too. */
    private Optional<EntryCode> codeOf(KnownFields fields) {
        String written = fields.text("code");
        int line = fields.lineOf("code");
        if (written.isEmpty()) {
            return Optional.of(new EntryCode("MISSING"));
        }
        Integer earlier = linesOfCodes.putIfAbsent(written, line);
        if (earlier != null) {
            problems.note(line, "code '%s' is already taken in line %d".formatted(written, earlier));
        }
        return problems.noteIfRefused(line, () -> new EntryCode(written)).or(() -> Optional.of(new EntryCode("BAD")));
    }

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
                    : entry.texts("consulted").stream()
                            .map(ListNode.Scalar::text)
                            .toList();
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
}
