package org.sekisho.cli.edition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.Counted;
import org.sekisho.cli.console.JsonAnswer;
import org.sekisho.curation.evaluation.Interval;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.office.edition.PreviewExample;
import org.sekisho.office.edition.PreviewState;
import org.sekisho.office.edition.PreviewedEntry;
import org.sekisho.office.edition.SeenPreview;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/** Prints what a list would change: lines for people, or one JSON object for programs. */
record PreviewOutput(PrintWriter out) {

    private static final int LONGEST_WORDS = 120;

    void print(SeenPreview preview, boolean json) {
        if (json) {
            JsonAnswer.print(out, PreviewJson.of(preview));
            return;
        }
        head(preview.state());
        preview.entries().forEach(entry -> entry(entry, preview.state()));
        totals(preview);
        examples("Newly flagged", preview.opened());
        examples("No longer flagged", preview.closed());
        out.printf(
                "Preview %d, result %s%n", preview.state().id(), preview.state().result());
    }

    private void head(PreviewState state) {
        PreviewState.Progress progress = state.progress();
        out.printf(
                "%s %s against %s, %s: %s looked at%n",
                state.list(),
                state.edition(),
                state.before() == null ? "no list" : state.before().named(),
                state.nights() == null ? "all that is held" : "the last %d nights".formatted(state.nights()),
                Counted.of(progress.looked(), "filing", "filings"));
        if (progress.withoutText() > 0) {
            out.printf(
                    "Of %s no words are kept; what would change for them nobody knows.%n",
                    Counted.of(progress.withoutText(), "filing", "filings"));
        }
        if (progress.broken() != null) {
            out.printf("It broke (%s) and has no result.%n", progress.broken());
        }
    }

    private void entry(PreviewedEntry entry, PreviewState state) {
        PreviewedEntry.Counts counts = entry.counts();
        out.printf(
                "  %-11s %s: %d newly met, %d no longer, %d otherwise, %d ranked anew%s%s%n",
                entry.code(),
                entry.area(),
                counts.newly(),
                counts.noLonger(),
                counts.otherwise(),
                counts.elsewhere(),
                entry.flagsOverHalf(state.progress().looked()) ? "; flags more than half of what is held" : "",
                entry.scanned() ? "; every filing is read for it" : "");
    }

    private void totals(SeenPreview preview) {
        SeenPreview.Totals totals = preview.totals();
        out.printf("Newly flagged: %d. No longer flagged: %d.%n", totals.opens(), totals.closes());
        Interval perWeek = totals.perWeek(preview.state().progress().looked());
        if (perWeek != null) {
            out.printf(
                    Locale.ROOT,
                    "Newly flagged a week: %.1f (%.1f to %.1f)%n",
                    perWeek.share(),
                    perWeek.low(),
                    perWeek.high());
        }
        if (totals.daysPerWeek() != null) {
            out.printf(
                    Locale.ROOT,
                    "Days of one person: %.1f a week, %.1f for what is held%n",
                    totals.daysPerWeek(),
                    totals.daysForHeld());
        }
        out.printf("Decided earlier of those newly flagged: %s%n", decided(totals.ofOpened()));
    }

    private static String decided(SeenPreview.Decided decided) {
        Interval precision = decided.precision();
        return precision == null
                ? "%d, too few decided to estimate precision".formatted(decided.decided())
                : String.format(
                        Locale.ROOT,
                        "%d, precision %.2f (%.2f to %.2f)",
                        decided.decided(),
                        precision.share(),
                        precision.low(),
                        precision.high());
    }

    private void examples(String title, List<PreviewExample> examples) {
        if (!examples.isEmpty()) {
            out.printf("%s, up to 20 by lot:%n", title);
            examples.forEach(example -> out.printf(
                    "  %s  %s  %s%n",
                    named(example.number().value(), example.version()), example.entry(), words(example)));
        }
    }

    static String named(String number, int version) {
        return version == 1 ? number : "%s version %d".formatted(number, version);
    }

    private static String words(PreviewExample example) {
        FilingText text = example.text();
        if (text == null || example.hits().isEmpty()) {
            return "(by symbols or names, or its words are not kept)";
        }
        String place = text.passages().stream()
                .filter(passage -> passage.span().contains(example.hits().get(0)))
                .map(Passage::place)
                .findFirst()
                .orElse("");
        String hits = example.hits().stream()
                .map(hit -> '"' + text.words().substring(hit.start(), hit.end()) + '"')
                .distinct()
                .collect(Collectors.joining(", "));
        return place + ": " + VisibleText.of(hits.substring(0, Math.min(LONGEST_WORDS, hits.length())));
    }

    /** The effects of a list as JSON. These names are a contract; an interval is low, middle and high. */
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
                    preview.entries().stream()
                            .map(entry -> Entry.of(entry, looked))
                            .toList(),
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
}
