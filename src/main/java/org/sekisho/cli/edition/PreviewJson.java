package org.sekisho.cli.edition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.evaluation.Interval;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.office.edition.PreviewExample;
import org.sekisho.office.edition.PreviewState;
import org.sekisho.office.edition.PreviewedEntry;
import org.sekisho.office.edition.SeenPreview;

/** What a list would change as programs get it. These names are a contract; an interval is low, middle and high. */
record PreviewJson(
        @JsonUnwrapped State state,
        @JsonUnwrapped Totals totals,
        List<Entry> entries,
        List<Example> opened,
        List<Example> closed) {

    static PreviewJson of(SeenPreview preview) {
        int looked = preview.state().progress().looked();
        return new PreviewJson(
                State.of(preview.state()),
                Totals.of(preview.totals(), looked),
                preview.entries().stream().map(entry -> Entry.of(entry, looked)).toList(),
                preview.opened().stream().map(Example::of).toList(),
                preview.closed().stream().map(Example::of).toList());
    }

    record State(
            long preview,
            String list,
            String edition,
            String sha256,
            @Nullable String against,
            @Nullable String result,
            @Nullable String broken,
            int filings,
            int looked,
            int withoutText) {

        static State of(PreviewState state) {
            return new State(
                    state.id(),
                    state.list(),
                    state.edition(),
                    state.sha256(),
                    state.before() == null ? null : state.before().named(),
                    state.result(),
                    state.progress().broken(),
                    state.progress().filings(),
                    state.progress().looked(),
                    state.progress().withoutText());
        }
    }

    record Totals(
            int opens,
            int closes,
            @Nullable List<Double> perWeek,
            @Nullable Double daysPerWeek,
            int decided,
            @Nullable List<Double> precision) {

        static Totals of(SeenPreview.Totals totals, int looked) {
            return new Totals(
                    totals.opens(),
                    totals.closes(),
                    interval(totals.perWeek(looked)),
                    totals.daysPerWeek(),
                    totals.ofOpened().decided(),
                    interval(totals.ofOpened().precision()));
        }

        private static @Nullable List<Double> interval(@Nullable Interval interval) {
            return interval == null ? null : List.of(interval.low(), interval.share(), interval.high());
        }
    }

    record Entry(
            String entry,
            String area,
            @JsonUnwrapped PreviewedEntry.Counts counts,
            boolean overHalf,
            @Nullable Integer micros,
            boolean scanned) {

        static Entry of(PreviewedEntry entry, int looked) {
            return new Entry(
                    entry.code(),
                    entry.area(),
                    entry.counts(),
                    entry.flagsOverHalf(looked),
                    entry.micros(),
                    entry.scanned());
        }
    }

    record Example(FilingNumber filing, int version, String entry) {

        static Example of(PreviewExample example) {
            return new Example(example.number(), example.version(), example.entry());
        }
    }
}
