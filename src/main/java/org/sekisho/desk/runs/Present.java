package org.sekisho.desk.runs;

import org.jspecify.annotations.Nullable;

/**
 * What goes on now: {@code key} of the words, and what they name.
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

    /** So many filings of so many have an outcome. */
    record Progress(long run, int done, int of) {}

    static Present ended(String key, String number) {
        return new Present(key, false, number, "", "", null, null);
    }
}
