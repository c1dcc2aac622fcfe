package org.sekisho.night.metrics;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunStatus;
import org.sekisho.office.referral.ReferralStanding;
import org.sekisho.office.review.WorkList;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.testdata.DocumentPage;

/** The table of {@code src/docs/interfaces.md#health-and-metrics}, and which values labels may have. */
public final class MonitoringPage {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| ([^|]*)\\| ([a-z, ]+) \\| [^|]+ \\|$");
    private static final Pattern LABEL = Pattern.compile("`(\\w+)`");

    /** Of each label but those of clocks, which the office names. */
    public static final Map<String, Set<String>> VALUES = values();

    private MonitoringPage() {}

    /** A metric, and which of file, port and worker has it. */
    public record Row(String name, Set<String> labels, Set<String> from) {

        private static Row of(MatchResult row) {
            return new Row(
                    row.group(1),
                    LABEL.matcher(row.group(2))
                            .results()
                            .map(label -> label.group(1))
                            .collect(Collectors.toSet()),
                    Set.of(row.group(3).split(", ")));
        }
    }

    public static List<Row> rows() throws IOException {
        return ROW.matcher(DocumentPage.at("interfaces.md#health-and-metrics"))
                .results()
                .map(Row::of)
                .toList();
    }

    /** The rows of a text that Prometheus reads, from one place. */
    public static Stream<Row> told(String text, String from) {
        return Exposed.all(text).stream()
                .map(line -> new Row(line.name(), Set.copyOf(line.labels().keySet()), Set.of(from)))
                .distinct();
    }

    /** The rows of the page that some of the places have, and only that of where they are. */
    public static Set<Row> from(String... places) throws IOException {
        Set<String> wanted = Set.of(places);
        return rows().stream()
                .map(row -> new Row(row.name(), row.labels(), both(row.from(), wanted)))
                .filter(row -> !row.from().isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> values() {
        Map<String, Set<String>> values = new HashMap<>();
        values.put("source", Set.of("run", "desk"));
        values.put("queue", Set.of("secrecy", "disclosure"));
        values.put("work_list", lower(WorkList.values()));
        values.put("days", Set.of("7", "30"));
        values.put("end", lower(WorkerTally.PartEnd.values()));
        values.put("came", Set.of("in_time", "late"));
        values.put("status", lower(RunStatus.values()));
        values.put("outcome", Set.of("clear", "flagged", "unscreenable", "exempt", "waiting"));
        values.put("reason", names(UnreadReason.values()));
        values.put("kind", names(RunAlarm.Kind.values()));
        values.put("standing", lower(ReferralStanding.values()));
        values.put("concern", Set.of("any", "review_overdue", "not_found", "noisy", "basis_old"));
        values.put(
                "stage",
                Set.of(
                        "registerNewFilings",
                        "screenPendingFilings",
                        "screenScannedFilings",
                        "reconcileOutcomes",
                        "checkCanaries",
                        "askTheOracle",
                        "replayOutcomes",
                        "drawSamples",
                        "indexArchive",
                        "checkArchiveIndex",
                        "checkClocks",
                        "writeReport"));
        return values;
    }

    private static Set<String> names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> lower(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
