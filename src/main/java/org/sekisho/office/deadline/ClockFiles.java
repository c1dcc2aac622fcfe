package org.sekisho.office.deadline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.yaml.DataFile;
import org.sekisho.machine.yaml.DataFileException;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.ListNode;
import org.sekisho.machine.yaml.NotedProblems;
import org.sekisho.machine.yaml.Suggestion;

/** The folder of clocks. All of it is used or nothing: what is wrong with all files is collected and thrown at once. */
public final class ClockFiles {

    private ClockFiles() {}

    /**
     * Reads every file of the folder.
     *
     * @throws DataFileException with everything that is wrong with any of them
     */
    public static Clocks read(ClockSettings settings) {
        List<String> problems = new ArrayList<>();
        List<OfficeClocks> offices = new ArrayList<>();
        Map<String, Path> files = new HashMap<>();
        for (Path file : in(settings.folder(), problems)) {
            DataFile.read(
                            file,
                            (root, noted) -> {
                                Optional<OfficeClocks> read = OfficeClocksReader.read(root, noted);
                                read.map(office -> files.putIfAbsent(office.jurisdiction(), file))
                                        .ifPresent(earlier -> noted.note(
                                                0,
                                                "%s is also in %s; keep one"
                                                        .formatted(read.get().jurisdiction(), earlier)));
                                return read;
                            },
                            problems)
                    .ifPresent(offices::add);
        }
        String own = settings.office();
        if (problems.isEmpty() && own != null && !files.containsKey(own)) {
            problems.add("sekisho.clocks.office is %s, and no file in %s is of %s; add one, or set another office"
                    .formatted(own, settings.folder(), own));
        }
        if (!problems.isEmpty()) {
            throw new DataFileException(problems);
        }
        return new Clocks(offices, own);
    }

    private static List<Path> in(Path folder, List<String> problems) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(file ->
                            file.toString().endsWith(".yml") || file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add("%s: the folder of clocks is not there or cannot be looked into; see sekisho.clocks.folder"
                    .formatted(folder));
            return List.of();
        }
    }

    /** Reads the file of one office. What is wrong with it is noted, all of it, with its line and how to mend it. */
    static final class OfficeClocksReader {

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

        private final KnownFields fields;
        private final List<LegalClock> clocks = new ArrayList<>();

        private OfficeClocksReader(KnownFields fields) {
            this.fields = fields;
        }

        /** Empty if a problem was noted. */
        static Optional<OfficeClocks> read(ListNode root, NotedProblems problems) {
            return KnownFields.of(root, "a file of clocks", KEYS, problems)
                    .map(OfficeClocksReader::new)
                    .map(OfficeClocksReader::read)
                    .filter(office -> problems.count() == 0);
        }

        private OfficeClocks read() {
            String jurisdiction = fields.text("jurisdiction", "[A-Z]{2}", "two capital letters such as JP (WIPO ST.3)");
            Wording name = Wording.read(fields, "name");
            OfficeDays days = days();
            readClocks();
            return new OfficeClocks(
                    jurisdiction, name, days, forCases(), clocks, LegalClockReader.publicationHold(fields));
        }

        private OfficeDays days() {
            ZoneId zone = fields.need("zone")
                    .parsed("zone", "a time zone such as Asia/Tokyo", ZoneId::of)
                    .orElse(ZoneOffset.UTC);
            Set<DayOfWeek> weekend = fields.texts("weekend").stream()
                    .flatMap(day -> dayOfWeek(day).stream())
                    .collect(Collectors.toSet());
            Set<LocalDate> holidays = fields.textsIfThere("holidays").stream()
                    .flatMap(day -> date(day).stream())
                    .collect(Collectors.toSet());
            return fields.made("weekend", () -> new OfficeDays(zone, weekend, holidays))
                    .orElse(OfficeDays.UNKNOWN);
        }

        private Optional<DayOfWeek> dayOfWeek(ListNode.Scalar written) {
            List<String> days = Stream.of(DayOfWeek.values())
                    .map(day -> day.name().toLowerCase(Locale.ROOT))
                    .toList();
            int day = days.indexOf(written.text().toLowerCase(Locale.ROOT));
            if (day < 0) {
                fields.note(
                        written,
                        "'%s' is no day of the week%s"
                                .formatted(written.text(), Suggestion.after(written.text(), days)));
            }
            return day < 0 ? Optional.empty() : Optional.of(DayOfWeek.values()[day]);
        }

        private Optional<LocalDate> date(ListNode.Scalar written) {
            try {
                return Optional.of(LocalDate.parse(written.text()));
            } catch (DateTimeException e) {
                fields.note(written, "a holiday is a date such as 2027-01-01, not '%s'".formatted(written.text()));
                return Optional.empty();
            }
        }

        private void readClocks() {
            Set<String> codes = new HashSet<>();
            fields.each("clocks", "a clock", LegalClockReader.KEYS)
                    .forEach(part -> LegalClockReader.read(part).ifPresent(clock -> {
                        if (!codes.add(clock.code())) {
                            part.note("clock '%s' is there twice; keep one".formatted(clock.code()));
                        }
                        clocks.add(clock);
                    }));
        }

        /**
         * The clocks that run for cases; none with a clock that could not be read, of which a word that it is missing would
         * mislead.
         */
        private Map<CaseStage, LegalClock> forCases() {
            Map<CaseStage, LegalClock> forCases = new EnumMap<>(CaseStage.class);
            if (fields.hasProblems()) {
                return forCases;
            }
            for (CaseStage stage : STAGES) {
                fields.textIfThere(stage.key()).ifPresent(code -> {
                    LegalClock found = clocks.stream()
                            .filter(clock -> clock.code().equals(code))
                            .findFirst()
                            .orElse(null);
                    whyNot(stage, code, found).ifPresent(why -> fields.note(stage.key(), why));
                    if (found != null) {
                        forCases.put(stage, found);
                    }
                });
            }
            if (!fields.hasProblems()) {
                refuseWhatNothingStarts(forCases);
            }
            return forCases;
        }

        /** An unverified clock is a draft and may wait for its source. */
        private void refuseWhatNothingStarts(Map<CaseStage, LegalClock> started) {
            List<ListNode> nodes = fields.items("clocks");
            for (int i = 0; i < clocks.size(); i++) {
                LegalClock clock = clocks.get(i);
                if (clock.provenance().verified() && !started.containsValue(clock)) {
                    fields.note(
                            nodes.get(i),
                            "nothing starts clock '%s'; name it under %s, or leave it out"
                                    .formatted(
                                            clock.code(),
                                            STAGES.stream().map(CaseStage::key).collect(Collectors.joining(", "))));
                }
            }
        }

        private Optional<String> whyNot(CaseStage stage, String code, @Nullable LegalClock clock) {
            if (clock == null) {
                List<String> known = clocks.stream().map(LegalClock::code).toList();
                return Optional.of("no clock here is called '%s'%s".formatted(code, Suggestion.after(code, known)));
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
}
