package org.sekisho.desk.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.Interval;
import org.sekisho.desk.ReaderPage;

/**
 * The figures as they are shown, each plot with its numbers as a table beside it.
 *
 * @param areas of the reader, within which cases are counted; null if it is all
 * @param lastRuns in how many runs it is counted what was flagged
 * @param runs what each of the last runs found in the whole office, the newest first
 */
record FiguresPage(
        ReaderPage reader,
        @Nullable String areas,
        int lastRuns,
        List<RunFigure> runs,
        List<Entry> entries,
        Sample sample,
        List<ListCount> lists,
        List<Age> ages,
        Risk risk) {

    /** A run; {@code secondsEach} is how long a filing took, null if none was screened. */
    record RunFigure(
            long run,
            String began,
            int received,
            int flagged,
            int unread,
            @Nullable Double secondsEach) {

        /** For a table, with two decimals; a dash if nothing took any time. */
        public String seconds() {
            return secondsEach == null ? "–" : String.format(java.util.Locale.ROOT, "%.2f", secondsEach);
        }
    }

    /** An entry; {@code precision} is null if no decision counts yet. */
    record Entry(
            String list,
            String code,
            String area,
            int flagged,
            int decided,
            int concern,
            @Nullable Interval precision) {

        /** Whole per cents, for a table. */
        static long percent(double share) {
            return Math.round(share * 100);
        }

        public @Nullable Long sharePercent() {
            return precision == null ? null : percent(precision.share());
        }

        public @Nullable Long lowPercent() {
            return precision == null ? null : percent(precision.low());
        }

        public @Nullable Long highPercent() {
            return precision == null ? null : percent(precision.high());
        }
    }

    /**
     * What came of clear filings that went to examiners, over all runs.
     *
     * @param share of the decided ones in which something was missed; null if none is decided yet
     * @param missed what the reader may know of, by area and entry
     */
    record Sample(
            int drawn, int decided, int misses, @Nullable Interval share, List<Missed> missed) {

        public @Nullable Long sharePercent() {
            return share == null ? null : Entry.percent(share.share());
        }

        public @Nullable Long lowPercent() {
            return share == null ? null : Entry.percent(share.low());
        }

        public @Nullable Long highPercent() {
            return share == null ? null : Entry.percent(share.high());
        }
    }

    /** How many filings an entry ought to have found; code and area are null where nobody named one. */
    record Missed(@Nullable String code, @Nullable String area, int filings) {}

    /** How many cases of each queue stand in a list; {@code key} of the list's name. */
    record ListCount(String key, int secrecy, int disclosure) {}

    /** How many cases of each queue wait since so many days; {@code key} of the words for it. */
    record Age(String key, int secrecy, int disclosure) {}

    /**
     * Which clocks run out, at the pace of late.
     *
     * @param pace cases in a working day; null if none was decided of late
     * @param needed the slowest pace at which none breaks; null if there is none that is quick enough
     */
    record Risk(@Nullable String pace, @Nullable String needed, int breaking, List<Clock> clocks) {}

    /** A clock's cases. Name and code are empty for cases without a clock. */
    record Clock(
            String code,
            String name,
            int open,
            int past,
            int breaking,
            @Nullable String firstBreak) {}
}
