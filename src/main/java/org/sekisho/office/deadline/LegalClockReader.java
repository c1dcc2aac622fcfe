package org.sekisho.office.deadline;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.ListNode;

/** Reads one clock of an office's file. What is wrong with it is noted; the caller then throws away what was read. */
final class LegalClockReader {

    static final List<String> KEYS = List.of("""
            clock name trigger length extension closedLastDay leadTime warning silence silenceEnds article source
            verified
            """.split("\\s+"));

    private LegalClockReader() {}

    static Optional<LegalClock> read(KnownFields fields) {
        Wording name = Wording.read(fields, "name");
        Trigger trigger = fields.oneOf("trigger", Trigger.values()).orElse(Trigger.FILING);
        Term term = term(fields);
        Wording silence = Wording.read(fields, "silence");
        boolean silenceEnds = fields.has("silenceEnds") && fields.choice("silenceEnds", "false", "true");
        if (silenceEnds && trigger != Trigger.ORDER) {
            fields.note("silenceEnds", "'silenceEnds' is for clocks that run from an order");
        }
        Provenance provenance = provenance(fields);
        String code = fields.text("clock");
        return fields.hasProblems()
                ? Optional.empty()
                : fields.made(
                        "clock", () -> new LegalClock(code, name, trigger, term, silence, silenceEnds, provenance));
    }

    private static Term term(KnownFields fields) {
        Period length = length(fields.need("length"), "length");
        Period extension = fields.has("extension") ? length(fields, "extension") : null;
        boolean moves = fields.has("closedLastDay") && fields.choice("closedLastDay", "stays", "moves");
        return new Term(length, extension, moves, leadTime(fields, "leadTime"), leadTime(fields, "warning"));
    }

    private static Period length(KnownFields fields, String key) {
        return fields.parsed(key, "a length of days, weeks, months or years such as P10D, P6W, P3M or P1Y", written -> {
                    Period length = Period.parse(written);
                    if (length.getDays() < 0 || length.toTotalMonths() < 0 || length.isZero()) {
                        throw new IllegalArgumentException("Nothing, or back in time: " + length);
                    }
                    return length;
                })
                .orElse(Period.ofDays(1));
    }

    private static @Nullable LeadTime leadTime(KnownFields clock, String key) {
        return clock.within(key, List.of("length", "counted", "means"))
                .flatMap(fields -> {
                    Period length = length(fields.need("length"), "length");
                    LeadTime.Counted counted =
                            fields.oneOf("counted", LeadTime.Counted.values()).orElse(LeadTime.Counted.CALENDAR);
                    Wording means = fields.has("means") ? Wording.read(fields, "means") : null;
                    return fields.made("length", () -> new LeadTime(length, counted, means));
                })
                .orElse(null);
    }

    /** The law's hold on publication while a review goes on; null if the office's file says nothing. */
    static @Nullable PublicationHold publicationHold(KnownFields office) {
        return office.within("publicationHold", List.of("words", "article", "source", "verified"))
                .map(fields -> new PublicationHold(Wording.read(fields, "words"), provenance(fields)))
                .orElse(null);
    }

    private static Provenance provenance(KnownFields fields) {
        List<ListNode.Scalar> sources = fields.texts("source");
        for (ListNode.Scalar source : sources) {
            if (!source.text().matches("https?://\\S+")) {
                fields.note(
                        source,
                        "'source' is the address of a page, or a list of them, not '%s'; an article goes under 'article'"
                                .formatted(source.text()));
            }
        }
        return new Provenance(
                fields.textOrNull("article"),
                sources.stream().map(ListNode.Scalar::text).toList(),
                fields.choice("verified", "false", "true"));
    }
}
