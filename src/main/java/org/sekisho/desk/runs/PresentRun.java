package org.sekisho.desk.runs;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.Moments;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.job.RunHistory;
import org.sekisho.night.run.RunSummary;
import org.sekisho.screening.record.OutcomeCounts;

/** The present state: a run, the beginning or the remains of one, or nothing. */
@DeskPart
record PresentRun(RunHistory history, JobRuns runs, RunStarter starter) {

    /** A page that was left open does not ask for ever, which would keep its session alive: 20 minutes of 4 s. */
    private static final int MOST_ASKED = 300;

    /** Exit codes after which there is a run whose line says how it went: done, some unread, stopped, red. */
    private static final Set<Integer> TOLD_BY_ITS_LINE = Set.of(0, 3, 4, 9);

    /** @param asked how often the page that asks has asked before */
    Present now(int asked) {
        String poll = asked < MOST_ASKED ? "/runs/progress?asked=" + (asked + 1) : null;
        Optional<RunSummary> unended =
                history.last(1).stream().filter(run -> run.ended() == null).findFirst();
        Optional<JobRuns.Holder> alive = runs.working().filter(holder -> !holder.dead());
        if (alive.isPresent()) {
            return goingOn(alive.get(), unended.map(PresentRun::progress).orElse(null), poll);
        }
        if (starter.starting()) {
            return new Present("present.starting", true, "", "", "", null, poll);
        }
        return unended.map(run -> Present.ended("present.died", Long.toString(run.run())))
                .orElseGet(this::nothing);
    }

    private static Present goingOn(JobRuns.Holder holder, Present.@Nullable Progress progress, @Nullable String poll) {
        return new Present(
                "present.going-on",
                true,
                Long.toString(holder.process()),
                holder.host(),
                Moments.minute(holder.since()),
                progress,
                poll);
    }

    private static Present.Progress progress(RunSummary run) {
        OutcomeCounts counts = run.counts();
        return new Present.Progress(run.run(), counts.received() - counts.waiting(), counts.received());
    }

    private Present nothing() {
        OptionalInt ended = starter.ended();
        return ended.isEmpty() || TOLD_BY_ITS_LINE.contains(ended.getAsInt())
                ? Present.ended("present.none", "")
                : Present.ended("present.not-begun", Integer.toString(ended.getAsInt()));
    }

    /**
     * The work that goes on now: {@code key} of the words, and what they name.
     *
     * @param goesOn whether a run goes on or begins
     * @param number of the process, of the run or of the exit code, as the words have it
     * @param host on which the process is; empty if there is none
     * @param progress how far the run has come; null if none goes on, or it has not begun to count
     * @param poll the address to ask again at in a moment; null if there is nothing to wait for, or it was asked long enough
     */
    record Present(
            String key,
            boolean goesOn,
            String number,
            String host,
            String since,
            @Nullable Progress progress,
            @Nullable String poll) {

        /** The number of filings that have an outcome, of all. */
        record Progress(long run, int done, int of) {}

        static Present ended(String key, String number) {
            return new Present(key, false, number, "", "", null, null);
        }
    }
}
