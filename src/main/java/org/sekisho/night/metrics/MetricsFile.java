package org.sekisho.night.metrics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.night.metrics.Metric.Sample;
import org.sekisho.night.metrics.OfficeMetrics.Source;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.night.run.RunSummary;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.office.edition.StaleEntries;
import org.sekisho.office.referral.ReferralStanding;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.screening.record.OutcomeCounts;
import org.sekisho.screening.record.RecordedOutcome.UnreadCount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The file that a run leaves for node_exporter, if the office names one. It is replaced as a whole, and others may read it: its
 * reader is another user. A run that cannot write it goes on, and says so in the log.
 */
@Component
public record MetricsFile(MetricsSettings settings, OfficeMetrics office, ScreeningRuns runs) {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsFile.class);

    /**
     * Writes how a run went that has ended, however it did.
     *
     * @param stages how long each of its steps took, by name
     */
    public void write(RunReport report, Supplier<Map<String, Duration>> stages) {
        Path file = settings.file();
        if (file == null) {
            return;
        }
        try {
            List<Sample> samples = Stream.concat(
                            RunMetrics.of(report, stages.get(), runs.lastSuccess()).stream(),
                            office.now(Source.RUN).stream())
                    .toList();
            replace(file.toAbsolutePath(), PrometheusText.of(samples));
        } catch (IOException | DataAccessException | TransactionException e) {
            LOG.error("The metrics of run {} were not written", report.run().run(), e);
        }
    }

    /**
     * Replaces the file. A file under the temporary name is removed and never written through, since others may put
     * links into that folder.
     */
    private static void replace(Path file, byte[] text) throws IOException {
        Path whole = file.resolveSibling("." + file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        try (FileChannel out = FileChannel.open(whole, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.getFileAttributeView(whole, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A run in numbers: of each kind of thing there is a figure, if only a zero, so that nothing goes missing. */
    private static final class RunMetrics {

        private static final double MILLIS = 1000;

        private RunMetrics() {}

        /**
         * @param stages how long each step took, by its name
         * @param lastSuccess when a run last ended well; empty if none ever did
         */
        static List<Sample> of(RunReport report, Map<String, Duration> stages, Optional<Instant> lastSuccess) {
            return Stream.of(
                            times(report.run(), lastSuccess),
                            stages(stages),
                            status(report.run().status()),
                            filings(report.run().counts()),
                            unread(report.unread()),
                            cases(report.cases()),
                            alarms(report.alarms()),
                            referrals(report.referrals()),
                            stale(report.stale()))
                    .flatMap(List::stream)
                    .toList();
        }

        private static List<Sample> times(RunSummary run, Optional<Instant> lastSuccess) {
            Instant ended = run.ended();
            return List.of(
                    Metric.RUN_NUMBER.is(run.run()),
                    Metric.RUN_START.is(seconds(run.started())),
                    Metric.RUN_END.is(seconds(ended == null ? run.started() : ended)),
                    Metric.RUN_LAST_SUCCESS.is(
                            lastSuccess.map(RunMetrics::seconds).orElse(0.0)),
                    Metric.RUN_DURATION.is(run.seconds()));
        }

        private static double seconds(Instant moment) {
            return moment.toEpochMilli() / MILLIS;
        }

        private static List<Sample> stages(Map<String, Duration> stages) {
            return stages.entrySet().stream()
                    .map(stage -> Metric.RUN_STAGE_DURATION.is(stage.getValue().toMillis() / MILLIS, stage.getKey()))
                    .toList();
        }

        private static List<Sample> status(RunStatus ended) {
            return Arrays.stream(RunStatus.values())
                    .filter(status -> status != RunStatus.RUNNING)
                    .map(status -> Metric.RUN_STATUS.is(status == ended ? 1 : 0, lower(status)))
                    .toList();
        }

        private static List<Sample> filings(OutcomeCounts counts) {
            return List.of(
                    Metric.RUN_FILINGS.is(counts.clear(), "clear"),
                    Metric.RUN_FILINGS.is(counts.flagged(), "flagged"),
                    Metric.RUN_FILINGS.is(counts.unscreenable(), "unscreenable"),
                    Metric.RUN_FILINGS.is(counts.exempt(), "exempt"),
                    Metric.RUN_FILINGS.is(counts.waiting(), "waiting"));
        }

        private static List<Sample> unread(List<UnreadCount> counts) {
            Map<UnreadReason, Integer> filings =
                    counts.stream().collect(Collectors.toMap(UnreadCount::reason, UnreadCount::filings));
            return Arrays.stream(UnreadReason.values())
                    .map(reason -> Metric.RUN_UNREAD.is(filings.getOrDefault(reason, 0), reason.name()))
                    .toList();
        }

        private static List<Sample> cases(Map<ReviewQueue, Integer> opened) {
            return Arrays.stream(ReviewQueue.values())
                    .filter(ReviewQueue::opensCase)
                    .map(queue -> Metric.RUN_CASES.is(opened.getOrDefault(queue, 0), lower(queue)))
                    .toList();
        }

        private static List<Sample> alarms(List<RunAlarm> alarms) {
            Map<RunAlarm.Kind, Long> raised =
                    alarms.stream().collect(Collectors.groupingBy(RunAlarm::kind, Collectors.counting()));
            return Arrays.stream(RunAlarm.Kind.values())
                    .map(kind -> Metric.RUN_ALARMS.is(raised.getOrDefault(kind, 0L), kind.name()))
                    .toList();
        }

        private static List<Sample> referrals(List<RunReport.ReferralLine> due) {
            Map<ReferralStanding, Long> standing = due.stream()
                    .map(RunReport.ReferralLine::standing)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            return ReferralStanding.TO_DO.stream()
                    .map(one -> Metric.REFERRALS.is(standing.getOrDefault(one, 0L), lower(one)))
                    .toList();
        }

        private static List<Sample> stale(StaleEntries.Counts counts) {
            return List.of(
                    Metric.STALE_ENTRIES.is(counts.entries(), "any"),
                    Metric.STALE_ENTRIES.is(counts.overdue(), "review_overdue"),
                    Metric.STALE_ENTRIES.is(counts.notFound(), "not_found"),
                    Metric.STALE_ENTRIES.is(counts.noisy(), "noisy"),
                    Metric.STALE_ENTRIES.is(counts.behind(), "basis_old"));
        }

        private static String lower(Enum<?> code) {
            return code.name().toLowerCase(Locale.ROOT);
        }
    }
}
