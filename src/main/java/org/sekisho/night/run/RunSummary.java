package org.sekisho.night.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.classification.SchemeUsed;
import org.sekisho.screening.record.OutcomeCounts;

/**
 * A run, as it is shown.
 *
 * @param ended null while it runs
 * @param seconds of registering and screening, without start-up; 0 while it runs
 * @param report the HTML report; null if none was written
 * @param lists the list editions it was frozen on, in words
 * @param schemes the editions of the classification schemes it went by
 */
public record RunSummary(
        long run,
        RunStatus status,
        Instant started,
        @Nullable Instant ended,
        OutcomeCounts counts,
        double seconds,
        @Nullable String report,
        List<ListUsed> lists,
        List<SchemeUsed> schemes) {

    public RunSummary {
        lists = List.copyOf(lists);
        schemes = List.copyOf(schemes);
    }

    /** The same with other counts. */
    public RunSummary with(OutcomeCounts other) {
        return new RunSummary(run, status, started, ended, other, seconds, report, lists, schemes);
    }

    /** The same in another state. */
    public RunSummary with(RunStatus other) {
        return new RunSummary(run, other, started, ended, counts, seconds, report, lists, schemes);
    }

    /** A list edition a run was frozen on. */
    public record ListUsed(String list, String edition, String sha256, String title, String notice) {

        private static final int SHORT = 12;

        /** The beginning of its hash, by which a person tells it. */
        public String shortHash() {
            return sha256.substring(0, Math.min(SHORT, sha256.length()));
        }
    }
}
