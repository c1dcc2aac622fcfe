package org.sekisho.office.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.Interval;

/**
 * A preview as far as one reader may know of it.
 *
 * @param entries those that change, by their codes
 * @param opened filings that would newly be flagged, up to twenty drawn by lot, the same for all who may know of them
 * @param closed filings for whose case nothing would be left to speak, drawn likewise
 */
public record SeenPreview(
        PreviewState state,
        List<PreviewedEntry> entries,
        Totals totals,
        List<PreviewExample> opened,
        List<PreviewExample> closed) {

    public SeenPreview {
        entries = List.copyOf(entries);
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
    }

    /**
     * What it comes to.
     *
     * @param opens filings that would newly be flagged
     * @param closes filings for whose case nothing would be left to speak
     * @param ofOpened what people decided earlier on filings that would newly be flagged
     * @param ofClosed the same of those that would no longer be
     * @param weeks over which the filings that were looked at came in, one at least
     * @param casesPerDay how many cases one person decides a day; null if the office does not say
     */
    public record Totals(
            int opens,
            int closes,
            Decided ofOpened,
            Decided ofClosed,
            double weeks,
            @Nullable Double casesPerDay) {

        /** Filings newly flagged a week, with between what the true number lies nineteen times of twenty; null before any was looked at. */
        public @Nullable Interval perWeek(int looked) {
            if (looked == 0) {
                return null;
            }
            Interval share = Interval.of(Math.min(opens, looked), looked);
            double filings = looked / weeks;
            return new Interval(share.low() * filings, share.share() * filings, share.high() * filings);
        }

        /** Days that one person works on what newly is flagged in a week; null if the office does not say how much a day holds. */
        public @Nullable Double daysPerWeek() {
            return casesPerDay == null ? null : opens / weeks / casesPerDay;
        }

        /** Days that one person works on what is held already and newly is flagged. */
        public @Nullable Double daysForHeld() {
            return casesPerDay == null ? null : opens / casesPerDay;
        }
    }

    /** Filings on which people have decided, and those of them with something to act on. */
    public record Decided(int decided, int ofConcern) {

        /** The fewest decisions that allow a conclusion. */
        public static final int ENOUGH = 10;

        /** The share of decided filings with something to act on; null if too few are decided. */
        public @Nullable Interval precision() {
            return decided < ENOUGH ? null : Interval.of(ofConcern, decided);
        }
    }
}
