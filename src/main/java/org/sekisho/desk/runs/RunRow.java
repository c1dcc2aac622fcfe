package org.sekisho.desk.runs;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.Moments;
import org.sekisho.night.job.RunHistory.RunStep;
import org.sekisho.night.run.RunSummary;
import org.sekisho.screening.record.OutcomeCounts;

/**
 * A run in a line. Keys are those of words.
 *
 * @param tone in which its status is shown
 * @param took null as long as it has not ended
 */
record RunRow(
        long run,
        String statusKey,
        String tone,
        String began,
        @Nullable String ended,
        @Nullable Took took,
        OutcomeCounts counts,
        List<Step> steps,
        int alarms) {

    /** A step, and how long it took; null where it did not end, or nobody knows when. */
    record Step(String key, boolean completed, @Nullable Took took) {}

    static RunRow of(RunSummary run, List<RunStep> steps, int alarms) {
        return new RunRow(
                run.run(),
                "run." + run.status(),
                tone(run),
                Moments.minute(run.started()),
                run.ended() == null ? null : Moments.minute(run.ended()),
                run.ended() == null ? null : Took.of(Duration.between(run.started(), run.ended())),
                run.counts(),
                steps.stream().map(RunRow::step).toList(),
                alarms);
    }

    private static Step step(RunStep step) {
        return new Step("step." + step.name(), step.completed(), step.took() == null ? null : Took.of(step.took()));
    }

    private static String tone(RunSummary run) {
        return switch (run.status()) {
            case DONE -> "ample";
            case RUNNING -> "none";
            case STOPPED -> "soon";
            case RED, FAILED, ABANDONED -> "late";
        };
    }
}
