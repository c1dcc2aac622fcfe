package org.sekisho.machine.lease;

import java.time.Duration;
import java.time.Instant;

/**
 * A run that holds the lease, or held it when its process died.
 *
 * @param since when it took the lease, by the database's clock
 * @param left how long the lease still runs unless it is renewed
 * @param dead whether its process ran on this machine and is gone
 */
public record LeaseHolder(String host, long process, Instant since, Duration left, boolean dead) {

    /** For a person: who, since when, and how long at most. */
    public String inWords() {
        String who = "process %d on %s, since %s".formatted(process, host, since);
        return dead
                ? who + "; that process is gone"
                : "%s; the lease runs %d s more unless it is renewed".formatted(who, Math.max(1, left.toSeconds()));
    }
}
