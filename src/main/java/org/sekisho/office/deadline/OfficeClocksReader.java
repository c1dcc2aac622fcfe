package org.sekisho.office.deadline;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.ListNode;
import org.sekisho.machine.yaml.NotedProblems;
import org.sekisho.machine.yaml.Suggestion;

/** Reads the file of one office. What is wrong with it is noted, all of it, with its line and how to mend it. */
final class OfficeClocksReader {

    private static final List<CaseStage> STAGES = Arrays.stream(CaseStage.values())
            .filter(stage -> !stage.key().isEmpty())
            .toList();
    private static final List<String> KEYS = Stream.concat(
                    Stream.of("jurisdiction", "name", "zone", "weekend", "holidays", "clocks", "publicationHold"),
                    STAGES.stream().map(CaseStage::key))
            .toList();
    private static final Map<CaseStage, String> KNOWN_THEN = Map.of(
            CaseStage.FIRST, "a case knows the date of filing only",
            CaseStage.REFERRED, "a case that was put before an authority knows the date of filing and that day",
            CaseStage.ORDERED, "a case on which an order was given knows the day of the order");

    private final NotedProblems problems;
    private final LegalClockReader reader;

    OfficeClocksReader(NotedProblems problems) {
        this.problems = problems;
        this.reader = new LegalClockReader(problems);
    }

    /** Empty if a problem was noted. */
    Optional<OfficeClocks> read(String yaml) {
        return ListNode.parse(yaml, problems)
                .flatMap(root -> KnownFields.of(root, "a file of clocks", KEYS, problems))
                .flatMap(this::read);
    }

    private Optional<OfficeClocks> read(KnownFields fields) {
        String jurisdiction = jurisdiction(fields);
        Wording name = reader.wording(fields, "name");
        OfficeDays days = days(fields);
        List<LegalClock> clocks = clocks(fields);
        Map<CaseStage, LegalClock> forCases = forCases(fields, clocks);
        PublicationHold hold =
                fields.value("publicationHold").flatMap(reader::publicationHold).orElse(null);
        return problems.count() > 0
                ? Optional.empty()
                : Optional.of(new OfficeClocks(jurisdiction, name, days, forCases, clocks, hold));
    }

    private String jurisdiction(KnownFields fields) {
        String written = fields.text("jurisdiction");
        if (!written.isEmpty() && !written.matches("[A-Z]{2}")) {
            problems.note(
                    fields.lineOf("jurisdiction"),
                    "'jurisdiction' is two capital letters such as JP (WIPO ST.3), not '%s'".formatted(written));
        }
        return written;
    }

    private OfficeDays days(KnownFields fields) {
        ZoneId zone = zone(fields);
        Set<DayOfWeek> weekend = fields.texts("weekend").stream()
                .flatMap(day -> dayOfWeek(day).stream())
                .collect(Collectors.toSet());
        Set<LocalDate> holidays = fields.value("holidays").isEmpty()
                ? Set.of()
                : fields.texts("holidays").stream()
                        .flatMap(day -> date(day).stream())
                        .collect(Collectors.toSet());
        return problems.noteIfRefused(fields.lineOf("weekend"), () -> new OfficeDays(zone, weekend, holidays))
                .orElse(OfficeDays.UNKNOWN);
    }

    private ZoneId zone(KnownFields fields) {
        String written = fields.text("zone");
        try {
            return written.isEmpty() ? ZoneOffset.UTC : ZoneId.of(written);
        } catch (DateTimeException e) {
            problems.note(
                    fields.lineOf("zone"), "'zone' is a time zone such as Asia/Tokyo, not '%s'".formatted(written));
            return ZoneOffset.UTC;
        }
    }

    private Optional<DayOfWeek> dayOfWeek(ListNode.Scalar written) {
        Optional<DayOfWeek> known = Stream.of(DayOfWeek.values())
                .filter(day -> day.name().equals(written.text().toUpperCase(Locale.ROOT)))
                .findFirst();
        if (known.isEmpty()) {
            List<String> days = Stream.of(DayOfWeek.values())
                    .map(day -> day.name().toLowerCase(Locale.ROOT))
                    .toList();
            problems.note(
                    written.line(),
                    "'%s' is no day of the week%s".formatted(written.text(), Suggestion.after(written.text(), days)));
        }
        return known;
    }

    private Optional<LocalDate> date(ListNode.Scalar written) {
        try {
            return Optional.of(LocalDate.parse(written.text()));
        } catch (DateTimeParseException e) {
            problems.note(written.line(), "a holiday is a date such as 2027-01-01, not '%s'".formatted(written.text()));
            return Optional.empty();
        }
    }

    private List<LegalClock> clocks(KnownFields fields) {
        List<LegalClock> clocks = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (ListNode node : fields.items("clocks")) {
            reader.read(node).ifPresent(clock -> {
                if (!codes.add(clock.code())) {
                    problems.note(node.line(), "clock '%s' is there twice; keep one".formatted(clock.code()));
                }
                clocks.add(clock);
            });
        }
        return clocks;
    }

    /**
     * The clocks that run for cases; none with a clock that could not be read, of which a word that it is missing would
     * mislead.
     */
    private Map<CaseStage, LegalClock> forCases(KnownFields fields, List<LegalClock> clocks) {
        Map<CaseStage, LegalClock> forCases = new EnumMap<>(CaseStage.class);
        if (problems.count() > 0) {
            return forCases;
        }
        for (CaseStage stage : STAGES) {
            fields.textIfThere(stage.key()).ifPresent(code -> {
                LegalClock found = clocks.stream()
                        .filter(clock -> clock.code().equals(code))
                        .findFirst()
                        .orElse(null);
                whyNot(stage, code, found, clocks).ifPresent(why -> problems.note(fields.lineOf(stage.key()), why));
                if (found != null) {
                    forCases.put(stage, found);
                }
            });
        }
        if (problems.count() == 0) {
            refuseWhatNothingStarts(fields, clocks, forCases.values());
        }
        return forCases;
    }

    /** An unverified clock is a draft and may wait for its source. */
    private void refuseWhatNothingStarts(KnownFields fields, List<LegalClock> clocks, Collection<LegalClock> started) {
        List<ListNode> nodes = fields.items("clocks");
        for (int i = 0; i < clocks.size(); i++) {
            LegalClock clock = clocks.get(i);
            if (clock.provenance().verified() && !started.contains(clock)) {
                problems.note(
                        nodes.get(i).line(),
                        "nothing starts clock '%s'; name it under %s, or leave it out"
                                .formatted(
                                        clock.code(),
                                        STAGES.stream().map(CaseStage::key).collect(Collectors.joining(", "))));
            }
        }
    }

    private static Optional<String> whyNot(
            CaseStage stage, String code, @Nullable LegalClock clock, List<LegalClock> all) {
        if (clock == null) {
            return Optional.of("no clock here is called '%s'%s"
                    .formatted(
                            code,
                            Suggestion.after(
                                    code, all.stream().map(LegalClock::code).toList())));
        }
        if (!stage.triggers().contains(clock.trigger())) {
            return Optional.of("clock '%s' runs from %s, and %s; name one with 'trigger: %s', or leave %s out"
                    .formatted(
                            code,
                            written(clock.trigger()),
                            KNOWN_THEN.get(stage),
                            stage.triggers().stream()
                                    .map(OfficeClocksReader::written)
                                    .collect(Collectors.joining(" or ")),
                            stage.key()));
        }
        return clock.provenance().verified()
                ? Optional.empty()
                : Optional.of(("clock '%s' is not verified, and no case may rely on it;"
                                + " compare it with its source and write 'verified: true'")
                        .formatted(code));
    }

    private static String written(Trigger trigger) {
        return trigger.name().toLowerCase(Locale.ROOT);
    }
}
