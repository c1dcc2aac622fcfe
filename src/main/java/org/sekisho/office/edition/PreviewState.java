package org.sekisho.office.edition;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a preview has come.
 *
 * @param list the list's id
 * @param edition as its author calls it
 * @param sha256 of the list's content as it would be
 * @param before the edition it is compared with; null if the list is new
 * @param day both have the entries that are in force on it
 * @param nights of the filings of so many last runs; null for all that are held
 * @param result a SHA-256 over all that it says, by which an approval can be bound to it; null until it has ended
 */
public record PreviewState(
        long id,
        String list,
        String edition,
        String sha256,
        @Nullable Before before,
        LocalDate day,
        @Nullable Integer nights,
        Progress progress,
        Asked asked,
        @Nullable String result) {

    /**
     * An edition that runs went by.
     *
     * @param key Sekisho's own
     * @param since the day of the first run by it after another; null if none went by it yet
     */
    public record Before(long key, String edition, @Nullable LocalDate since) {

        /** The edition and since when it is in use: {@code 2026-12, in use since 2026-11-28}. */
        public String named() {
            return since == null ? edition : "%s, in use since %s".formatted(edition, since);
        }
    }

    /** The account that asked for it, and when. */
    public record Asked(String by, Instant at) {}

    /**
     * How many filings it looks at, and has looked at.
     *
     * @param withoutText those of which no words are kept: what would change for them nobody knows
     * @param ended when it came to its end; null as long as it goes on
     * @param broken what ended it without a result, as the name of a fault; null if nothing did
     */
    public record Progress(
            int filings,
            int looked,
            int withoutText,
            @Nullable Instant ended,
            @Nullable String broken) {}

    public boolean goesOn() {
        return progress.ended() == null;
    }
}
