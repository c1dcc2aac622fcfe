package org.sekisho.night.workers;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.lease.ProcessName;

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
