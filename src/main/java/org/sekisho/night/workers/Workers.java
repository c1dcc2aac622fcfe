package org.sekisho.night.workers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.lease.ProcessName;
import org.sekisho.night.screen.ScreeningTries;
import org.springframework.stereotype.Component;

/** The workers that there are, and what they leave when the run that they help dies. */
@Component
public record Workers(
        JdbcWorkers workers, JdbcParts parts, ScreeningTries tries, WorkersSettings settings, BrokerSecrets secrets) {

    /**
     * Looks, before a run begins that takes workers, whether it can speak to them.
     *
     * @throws BrokerSettingException if it cannot by its settings
     */
    public void checkSettings() {
        if (settings.mode() == WorkersSettings.Mode.REMOTE) {
            secrets.password();
        }
    }

    /** The workers that were heard lately. */
    public List<SeenWorker> lately() {
        return workers.heardWithin(settings.silentAfter());
    }

    /**
     * Takes back the parts of a run whose process died. What a worker was at that lives is under no suspicion; of what a worker was
     * at that is silent, too, a death is counted for as for the run's own.
     */
    public void afterDeathOf(long run) {
        parts.stopWaiting(run);
        for (Part part : parts.claimed(run)) {
            if (parts.take(part.step(), Part.State.STOPPED) && isHeard(part)) {
                tries.letGo(part.range().after(), part.range().upTo());
            }
        }
    }

    private boolean isHeard(Part part) {
        Duration silent = Duration.ofMillis(part.silentMillis());
        return part.worker() != null && !part.worker().isGone() && silent.compareTo(settings.silentAfter()) < 0;
    }

    /**
     * A worker as the database knows it.
     *
     * @param silent since it was last heard
     * @param run that it is at, or refuses; null if it waits for one
     * @param refuses why it takes no part of that run; null if it does
     * @param parts that it is at
     * @param done parts that it has done of the newest run
     */
    public record SeenWorker(
            ProcessName name,
            Instant since,
            Duration silent,
            @Nullable Long run,
            @Nullable String refuses,
            int parts,
            int done) {

        /** For a person. */
        public String inWords() {
            String at = run == null
                    ? "waits for a run"
                    : refuses == null
                            ? "at run %d, %d parts in work, %d done".formatted(run, parts, done)
                            : "takes no part of run %d: %s".formatted(run, refuses);
            return "%s, heard %d s ago, %s".formatted(name.inWords(), silent.toSeconds(), at);
        }
    }
}
