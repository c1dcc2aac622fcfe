package org.sekisho.night.workers;

import org.jspecify.annotations.Nullable;
import org.sekisho.machine.lease.ProcessName;

/**
 * A part of a run: a range of its filings, and who has it.
 *
 * @param step key of its execution
 * @param silentMillis since its worker last said that it is at it, by the database's clock; 0 if nobody has it
 */
record Part(
        long step,
        long run,
        long job,
        Range range,
        State state,
        @Nullable ProcessName worker,
        long silentMillis) {

    /** Filings behind one key and up to another. */
    record Range(long after, long upTo) {}

    /** States of a part. */
    enum State {
        /** The part waits for a worker. */
        WAITING,
        /** A worker is at it. */
        CLAIMED,
        /** All of it that can be screened now is. */
        DONE,
        /** It broke where it was screened. */
        FAILED,
        /** Its worker was told to end, and let go of it. */
        BACK,
        /** It was taken from a worker that is silent. */
        TAKEN,
        /** The run was told to stop before it was done. */
        STOPPED;

        /** Whether somebody has to see to it yet. */
        boolean open() {
            return this == WAITING || this == CLAIMED;
        }
    }
}
