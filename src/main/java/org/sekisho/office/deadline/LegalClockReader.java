package org.sekisho.office.deadline;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.ListNode;
import org.sekisho.machine.yaml.NotedProblems;

/** Reads one clock of an office's file. */
final class LegalClockReader {

    private static final List<String> KEYS = List.of(
            "clock",
            "name",
            "trigger",
            "length",
            "extension",
            "closedLastDay",
            "leadTime",
            "warning",
            "silence",
            "silenceEnds",
            "article",
            "source",
            "verified");
    private static final List<String> HOLD_KEYS = List.of("words", "article", "source", "verified");
    private static final List<String> LEAD_KEYS = List.of("length", "counted", "means");

    private final NotedProblems problems;

    LegalClockReader(NotedProblems problems) {
        this.problems = problems;
    }

    /** Empty if it could not be read, which is noted. */
    Optional<LegalClock> read(ListNode node) {
        return KnownFields.of(node, "a clock", KEYS, problems).flatMap(this::read);
    }

    private Optional<LegalClock> read(KnownFields fields) {
        int before = problems.count();
        String code = fields.text("clock");
        Wording name = wording(fields, "name");
        Trigger trigger = oneOf(fields, "trigger", Trigger.values(), Trigger.FILING);
        Term term = term(fields);
        Wording silence = wording(fields, "silence");
        boolean silenceEnds = fields.value("silenceEnds").isPresent() && choice(fields, "silenceEnds", "false", "true");
        if (silenceEnds && trigger != Trigger.ORDER) {
            problems.note(fields.lineOf("silenceEnds"), "'silenceEnds' is for clocks that run from an order");
        }
        Provenance provenance = provenance(fields);
        return problems.count() > before
                ? Optional.empty()
                : problems.noteIfRefused(
                        fields.lineOf("clock"),
                        () -> new LegalClock(code, name, trigger, term, silence, silenceEnds, provenance));
    }

    private Term term(KnownFields fields) {
        Period length = length(fields, "length");
        Period extension = fields.value("extension").isEmpty() ? null : length(fields, "extension");
        boolean moves = fields.value("closedLastDay").isPresent() && choice(fields, "closedLastDay", "stays", "moves");
        return new Term(length, extension, moves, leadTime(fields, "leadTime"), leadTime(fields, "warning"));
    }

    /** English and Japanese. */
    Wording wording(KnownFields fields, String key) {
        return Wording.read(fields, key, problems);
    }

    private Period length(KnownFields fields, String key) {
        String written = fields.text(key);
        try {
            Period length = Period.parse(written);
            if (length.getDays() >= 0 && length.toTotalMonths() >= 0 && !length.isZero()) {
                return length;
            }
        } catch (DateTimeParseException e) {
            // said below, with what is wrong by its sign
        }
        if (!written.isEmpty()) {
            problems.note(
                    fields.lineOf(key),
                    "'%s' is a length of days, weeks, months or years such as P10D, P6W, P3M or P1Y, not '%s'"
                            .formatted(key, written));
        }
        return Period.ofDays(1);
    }

    private @Nullable LeadTime leadTime(KnownFields fields, String key) {
        return fields.value(key)
                .flatMap(node -> KnownFields.of(node, "'%s'".formatted(key), LEAD_KEYS, problems))
                .flatMap(this::leadTime)
                .orElse(null);
    }

    private Optional<LeadTime> leadTime(KnownFields fields) {
        Period length = length(fields, "length");
        LeadTime.Counted counted = oneOf(fields, "counted", LeadTime.Counted.values(), LeadTime.Counted.CALENDAR);
        Wording means = fields.value("means").isEmpty() ? null : wording(fields, "means");
        return problems.noteIfRefused(fields.lineOf("length"), () -> new LeadTime(length, counted, means));
    }

    /** What the law says of publication while a review goes on. */
    Optional<PublicationHold> publicationHold(ListNode node) {
        return KnownFields.of(node, "'publicationHold'", HOLD_KEYS, problems)
                .map(fields -> new PublicationHold(wording(fields, "words"), provenance(fields)));
    }

    private Provenance provenance(KnownFields fields) {
        List<String> sources = fields.texts("source").stream()
                .filter(this::isAddress)
                .map(ListNode.Scalar::text)
                .toList();
        return new Provenance(
                fields.textIfThere("article").orElse(null), sources, choice(fields, "verified", "false", "true"));
    }

    private boolean isAddress(ListNode.Scalar source) {
        boolean address = source.text().matches("https?://\\S+");
        if (!address) {
            problems.note(
                    source.line(),
                    "'source' is the address of a page, or a list of them, not '%s'; an article goes under 'article'"
                            .formatted(source.text()));
        }
        return address;
    }

    /** Whether the second of two words is written and not the first. */
    private boolean choice(KnownFields fields, String key, String no, String yes) {
        String written = fields.text(key);
        if (!written.isEmpty() && !written.equals(no) && !written.equals(yes)) {
            problems.note(fields.lineOf(key), "'%s' is %s or %s, not '%s'".formatted(key, no, yes, written));
        }
        return written.equals(yes);
    }

    private static <E extends Enum<E>> E oneOf(KnownFields fields, String key, E[] known, E otherwise) {
        return fields.oneOf(key, known).orElse(otherwise);
    }
}
