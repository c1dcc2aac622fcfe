package org.sekisho.desk.lists;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.Interval;
import org.sekisho.desk.Moments;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.text.FoundWords;
import org.sekisho.desk.text.HitPlace;
import org.sekisho.office.edition.PreviewExample;
import org.sekisho.office.edition.PreviewState;
import org.sekisho.office.edition.PreviewedEntry;
import org.sekisho.office.edition.SeenPreview;
import org.sekisho.reading.passage.FilingText;

/**
 * What another edition of a list would change.
 *
 * @param progress how far it has come
 * @param entries those that the reader may know of
 * @param opened figures and examples of filings that would newly be flagged
 * @param closed the same of filings for whose case nothing would be left to speak
 * @param result by which an approval can be bound to it; null until it has ended
 */
record PreviewPage(
        ReaderPage reader,
        Head head,
        Progress progress,
        List<Row> entries,
        Side opened,
        Side closed,
        Work work,
        @Nullable String result) {

    private static final int MICROS = 1_000;

    /**
     * @param nights of the filings of so many last nights; null for all that are held
     * @param before the edition it is compared with; null if the list is new
     * @param since the day of the first night by it; null if none went by it yet
     */
    record Head(
            String list,
            String edition,
            String day,
            String by,
            String at,
            @Nullable Integer nights,
            @Nullable String before,
            @Nullable String since) {}

    /** @param poll the address to ask again at in a moment; null if there is nothing to wait for, or it was asked long enough */
    record Progress(
            int filings,
            int looked,
            int withoutText,
            boolean goesOn,
            @Nullable String broken,
            @Nullable String poll) {}

    /** @param cost what a filing costs it, in milliseconds; null if it was not measured */
    record Row(
            String code,
            String title,
            String area,
            PreviewedEntry.Counts counts,
            boolean overHalf,
            boolean scanned,
            @Nullable String cost) {}

    /**
     * What would come, or go.
     *
     * @param precision of the filings that people decided on; null if too few are decided
     * @param decided on how many of the filings people decided earlier
     */
    record Side(int filings, @Nullable Percentages precision, int decided, List<Example> examples) {}

    /** @param places the words that show why; none if symbols or names do, or the words are not kept any more */
    record Example(
            String number,
            int version,
            String entry,
            @Nullable String language,
            List<HitPlace> places) {

        @Override
        public String toString() {
            return "%s version %d, %s".formatted(number, version, entry);
        }
    }

    /**
     * What people would have to do.
     *
     * @param perWeek filings newly flagged a week; null before any was looked at
     * @param daysPerWeek days of one person for these; null if the office does not say what a day holds
     * @param daysForHeld days of one person for what is held already
     */
    record Work(
            @Nullable Between perWeek,
            @Nullable String daysPerWeek,
            @Nullable String daysForHeld) {}

    /** A number, and between what the true one lies. */
    record Between(String low, String number, String high) {}

    static PreviewPage of(SeenPreview seen, ReaderPage reader, Locale language, @Nullable String again) {
        PreviewState state = seen.state();
        SeenPreview.Totals totals = seen.totals();
        return new PreviewPage(
                reader,
                head(state),
                progress(state, again),
                seen.entries().stream()
                        .map(entry -> row(entry, state, language))
                        .toList(),
                side(totals.opens(), totals.ofOpened(), seen.opened()),
                side(totals.closes(), totals.ofClosed(), seen.closed()),
                work(totals, state, language),
                state.result());
    }

    private static Head head(PreviewState state) {
        PreviewState.Before before = state.before();
        return new Head(
                state.list(),
                state.edition(),
                state.day().toString(),
                state.asked().by(),
                Moments.minute(state.asked().at()),
                state.nights(),
                before == null ? null : before.edition(),
                before == null || before.since() == null ? null : before.since().toString());
    }

    private static Progress progress(PreviewState state, @Nullable String again) {
        PreviewState.Progress progress = state.progress();
        return new Progress(
                progress.filings(),
                progress.looked(),
                progress.withoutText(),
                state.goesOn(),
                progress.broken(),
                state.goesOn() ? again : null);
    }

    private static Row row(PreviewedEntry entry, PreviewState state, Locale language) {
        Integer micros = entry.micros();
        return new Row(
                entry.code(),
                entry.title(),
                entry.area(),
                entry.counts(),
                entry.flagsOverHalf(state.progress().looked()),
                entry.scanned(),
                micros == null ? null : String.format(language, "%.2f", (double) micros / MICROS));
    }

    private static Side side(int filings, SeenPreview.Decided decided, List<PreviewExample> examples) {
        return new Side(
                filings,
                Percentages.of(decided.precision()),
                decided.decided(),
                examples.stream().map(PreviewPage::example).toList());
    }

    private static Example example(PreviewExample example) {
        FilingText text = example.text();
        return new Example(
                example.number().value(),
                example.version(),
                example.entry(),
                text == null ? null : text.language(),
                text == null ? List.of() : FoundWords.at(example.hits(), text).places());
    }

    private static Work work(SeenPreview.Totals totals, PreviewState state, Locale language) {
        Interval perWeek = totals.perWeek(state.progress().looked());
        return new Work(
                perWeek == null
                        ? null
                        : new Between(
                                written(perWeek.low(), language),
                                written(perWeek.share(), language),
                                written(perWeek.high(), language)),
                written(totals.daysPerWeek(), language),
                written(totals.daysForHeld(), language));
    }

    private static @Nullable String written(@Nullable Double number, Locale language) {
        return number == null ? null : written(number.doubleValue(), language);
    }

    private static String written(double number, Locale language) {
        return String.format(language, "%.1f", number);
    }
}
