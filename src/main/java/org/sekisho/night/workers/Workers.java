package org.sekisho.night.workers;

import java.time.Duration;
import java.util.List;
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
}
