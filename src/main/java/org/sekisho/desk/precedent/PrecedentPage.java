package org.sekisho.desk.precedent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.precedent.EarlierDecisions;

/**
 * What was decided before, as a case shows it. Keys are those of words.
 *
 * @param earlier the newest first
 * @param newer a version that came in after this one; null if there is none
 * @param difference where what changed since the version before is shown; null if there is none to compare with
 * @param alike open cases with the same hits; null if there are none
 * @param repeated what it repeats, if the rule for repeats closed it; null if not
 * @param drawnIn the run in which it was drawn from the clear filings, once it is decided; null otherwise
 * @param notes what became of the reason for the case
 */
public record PrecedentPage(
        List<Earlier> earlier,
        @Nullable Newer newer,
        @Nullable String difference,
        @Nullable Alike alike,
        @Nullable Repeated repeated,
        @Nullable Long drawnIn,
        boolean mayDecide,
        List<Note> notes) {

    /** Whether there may be more earlier decisions than are shown. */
    public boolean cut() {
        return earlier.size() == EarlierDecisions.MOST;
    }

    /**
     * An earlier decision.
     *
     * @param second who agreed; null if nobody had to
     */
    public record Earlier(
            String at,
            String by,
            String decisionKey,
            String reasonKey,
            String words,
            List<String> relationKeys,
            String address,
            String number,
            int version,
            String queueKey,
            @Nullable String second) {

        @Override
        public String toString() {
            return decisionKey;
        }
    }

    /**
     * A newer version.
     *
     * @param address of its case; null if there is none to see
     */
    public record Newer(int version, @Nullable String address) {}

    /** How many open cases with the same hits there are besides, and where they are shown together. */
    public record Alike(int others, String address) {}

    /** The decision that a case repeats which the rule closed, and in which run. */
    public record Repeated(long run, long decision) {}

    /** Something that a run noted. */
    public record Note(long run, String key, String detail) {}
}
