package org.sekisho.machine.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Only one run at a time. Its holder has a lease, which is renewed while it works and ends by itself when it dies.
 *
 * <p>While a lease is held, every transaction of this process commits only if the lease is still its own: a run that
 * stood still while another took over cannot write another word.
 */
public interface RunLock {

    /**
     * Takes the lease; empty if a live run holds it. A holder on this machine whose process is gone counts as dead at
     * once. One on another machine is watched until it renews its lease or the lease runs out.
     *
     * @param whenLost called, once and by another thread, if the lease is lost before it is given back
     */
    Optional<Held> take(Runnable whenLost);

    /** The present holder of the lease. */
    Optional<LeaseHolder> holder();

    /** The name under which this process holds the lease, as others find it in the database; empty if it does not. */
    Optional<ProcessName> ours();

    /** Whether the lease runs under a name. */
    boolean isHeldBy(ProcessName name);

    /** The lease, as long as it is not closed. */
    interface Held extends AutoCloseable {

        /** Gives the lease back. */
        @Override
        void close();
    }

    /**
     * A run that holds the lease, or held it when its process died.
     *
     * @param since when it took the lease, by the database's clock
     * @param left how long the lease still runs unless it is renewed
     * @param dead whether its process ran on this machine and is gone
     */
    record LeaseHolder(String host, long process, Instant since, Duration left, boolean dead) {

        /** For a person: who, since when, and how long at most. */
        public String inWords() {
            String who = "process %d on %s, since %s".formatted(process, host, since);
            return dead
                    ? who + "; that process is gone"
                    : "%s; the lease runs %d s more unless it is renewed".formatted(who, Math.max(1, left.toSeconds()));
        }
    }
}
