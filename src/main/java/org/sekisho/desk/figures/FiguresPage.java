package org.sekisho.desk.figures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.Interval;
import org.sekisho.desk.Percentages;
import org.sekisho.night.run.RunSummary;
import org.sekisho.office.deadline.Forecast;
import org.sekisho.office.deadline.Pace;
import org.sekisho.office.review.CaseFigures;
import org.sekisho.proof.sample.CommonsMathRecall;
import org.sekisho.proof.sample.Misses;
import org.sekisho.proof.sample.OpinionRows;

/**
 * The figures as they are shown, each plot with its numbers as a table beside it.
 *
 * @param areas of the reader, within which cases are counted; null if it is all
 * @param lastRuns in how many runs it is counted what was flagged
 * @param runs what each of the last runs found in the whole office, the newest first
 * @param sample what came of clear filings that went to examiners, over all runs
 * @param missed what of it the reader may know of, by area and entry
 * @param opinions what came of clear filings that second opinions sent to examiners, over all runs
 * @param watched the same of those that were watched and drawn by lot
 * @param answers how many people agree with a second opinion that they were shown
 * @param recall how much of what ought to be found was found, by year; none as long as nobody asks for it
 * @param lists how many cases stand in each list
 * @param ages how many cases wait since so many days
 */
record FiguresPage(
        @Nullable List<String> areas,
        int lastRuns,
        List<RunFigure> runs,
        List<Entry> entries,
        Misses.Count sample,
        List<Misses.Missed> missed,
        OpinionRows.Count opinions,
        OpinionRows.Count watched,
        OpinionRows.Answered answers,
        Map<Integer, CommonsMathRecall> recall,
        List<Cases> lists,
        List<Cases> ages,
        Risk risk) {

    /** The share of decided filings in which something was missed; null if none is decided yet. */
    public @Nullable Percentages share() {
        return sample.decided() == 0 ? null : Percentages.of(Interval.of(sample.misses(), sample.decided()));
    }

    /** The share of decided filings that second opinions sent in which something was found; null if none is decided yet. */
    public @Nullable Percentages keptShare() {
        return opinions.decided() == 0 ? null : Percentages.of(Interval.of(opinions.kept(), opinions.decided()));
    }

    /** A run. */
    record RunFigure(RunSummary run) {

        /** How long a filing took; null if none was screened. */
        @Nullable Double secondsEach() {
            int screened = run.counts().received() - run.counts().waiting();
            return screened == 0 || run.seconds() == 0 ? null : run.seconds() / screened;
        }

        /** For a table, with two decimals; a dash if nothing took any time. */
        public String seconds() {
            Double each = secondsEach();
            return each == null ? "–" : String.format(Locale.ROOT, "%.2f", each);
        }
    }

    /** An entry. */
    record Entry(CaseFigures.EntryFigure of) {

        public int concern() {
            return of.decided() - of.noConcern();
        }

        /** Null if no decision counts yet. */
        @Nullable Interval precision() {
            return of.decided() == 0 ? null : Interval.of(concern(), of.decided());
        }

        public @Nullable Percentages share() {
            return Percentages.of(precision());
        }
    }

    /** How many cases of each queue there are; {@code key} of the words for which. */
    record Cases(String key, int secrecy, int disclosure) {}

    /**
     * The clocks that run out, at the pace of late.
     *
     * @param pace cases in a working day; null if none was decided of late
     */
    record Risk(@Nullable Pace pace, Forecast forecast, List<Clock> clocks) {

        public String perDay(Pace one) {
            return String.format(Locale.ROOT, "%.1f", one.perWorkingDay());
        }
    }

    /** A clock's cases. Its name is empty where there is none. */
    record Clock(Forecast.Line line, String name) {

        /** Empty for cases without a clock. */
        public String code() {
            String code = line.clock() == null ? "" : line.clock();
            return line.jurisdiction() == null ? code : line.jurisdiction() + " " + code;
        }

        /** The name with that of the office, for where two may be called alike. */
        String label() {
            return name.isEmpty() ? code() : line.jurisdiction() + " " + name;
        }
    }
}
