package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sekisho.curation.control.Statement.ScopedExclusion;
import org.sekisho.curation.control.Statement.StatedThreshold;
import org.sekisho.curation.control.Statement.StatedThreshold.Comparison;
import org.sekisho.finding.quantity.Quantity;
import org.sekisho.finding.quantity.QuantityFinder;
import org.sekisho.reading.passage.TextSpan;

/** Makes out thresholds, exclusions and references in the words of a law, and says what it does not settle. */
final class Statements {

    /** The beginning of the words in the place of a picture. */
    public static final String PICTURE = "[picture ";

    private final LawLanguage language;
    private final Thresholds thresholds;

    public Statements(LawLanguage language) {
        this.language = language;
        this.thresholds = new Thresholds(language);
    }

    public LawLanguage language() {
        return language;
    }

    /**
     * Reads a text.
     *
     * @param owner the number of the item whose words they are, or that they stand in
     * @param covers what the text is about, where it does not say so itself; empty if that is not known
     */
    public Statement read(String text, String owner, List<String> covers) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        List<StatedThreshold> limits = thresholds.of(text);
        List<ScopedExclusion> exclusions = language.excluding(text).stream()
                .map(written -> new ScopedExclusion(written, covered(written, owner, covers)))
                .toList();
        List<String> references = language.signs()
                .reference()
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(reference ->
                        !isWithin(reference, owner) && covers.stream().noneMatch(one -> isWithin(reference, one)))
                .distinct()
                .toList();
        mark(doubts, Doubt.RESERVED, language.signs().reserved().matcher(text).find());
        mark(doubts, Doubt.CROSS_REFERENCE, !references.isEmpty());
        mark(doubts, Doubt.THRESHOLD_NOT_UNDERSTOOD, thresholds.leavesOpen(text, limits));
        mark(
                doubts,
                Doubt.EXCLUSION_WITHOUT_SCOPE,
                exclusions.stream().anyMatch(one -> one.covers().isEmpty()));
        mark(
                doubts,
                Doubt.DELEGATED,
                language.signs().delegating().matcher(text).find());
        mark(doubts, Doubt.PICTURE, text.contains(PICTURE));
        return new Statement(text, limits, exclusions, references, List.copyOf(doubts));
    }

    private static boolean isWithin(String reference, String number) {
        return reference.equals(number) || (!number.isEmpty() && reference.startsWith(number + "."));
    }

    private List<String> covered(String written, String owner, List<String> covers) {
        List<String> subjects = language.subjects(written, owner);
        if (language.signs().elsewhere().matcher(written).lookingAt()) {
            return List.of();
        }
        return subjects.isEmpty() ? covers : subjects;
    }

    private static void mark(Set<Doubt> doubts, Doubt doubt, boolean holds) {
        if (holds) {
            doubts.add(doubt);
        }
    }

    /** The limits in the words of a law, as the finder of quantities reads them, and whether some number is left over. */
    static final class Thresholds {

        private static final Pattern FIGURES = Pattern.compile("[0-9０-９][0-9０-９.,]*");

        private final QuantityFinder finder = new QuantityFinder();
        private final LawLanguage language;

        Thresholds(LawLanguage language) {
            this.language = language;
        }

        List<StatedThreshold> of(String text) {
            return quantities(text).stream()
                    .map(quantity -> threshold(quantity, text))
                    .toList();
        }

        /** Whether a number, or a word that asks for one, is not accounted for by the thresholds. */
        boolean leavesOpen(String text, List<StatedThreshold> thresholds) {
            List<TextSpan> known = Stream.concat(
                            names(text).stream(), quantities(text).stream().map(Quantity::span))
                    .toList();
            return thresholds.stream().anyMatch(one -> one.comparison() == Comparison.NOT_STATED)
                    || outside(FIGURES, text, known)
                    || outside(language.signs().comparing(), text, known);
        }

        private List<Quantity> quantities(String text) {
            List<TextSpan> names = names(text);
            return finder.in(Kanji.withFigures(text)).stream()
                    .filter(quantity -> names.stream().noneMatch(name -> overlap(name, quantity.span())))
                    .filter(quantity -> !isArticle(quantity))
                    .filter(quantity -> quantity.lower() != null || quantity.upper() != null)
                    .toList();
        }

        /** {@code one of wood} counts nothing. */
        private static boolean isArticle(Quantity quantity) {
            return quantity.isCount()
                    && quantity.lower() != null
                    && quantity.lower() == 1
                    && quantity.lower().equals(quantity.upper());
        }

        private List<TextSpan> names(String text) {
            return Stream.of(language.signs().reference(), language.signs().name())
                    .flatMap(pattern -> spans(pattern, text).stream())
                    .toList();
        }

        private static boolean outside(Pattern pattern, String text, List<TextSpan> known) {
            return spans(pattern, text).stream().anyMatch(span -> known.stream().noneMatch(one -> beside(span, one)));
        }

        private static List<TextSpan> spans(Pattern pattern, String text) {
            List<TextSpan> spans = new ArrayList<>();
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                if (found.end() > found.start()) {
                    spans.add(new TextSpan(found.start(), found.end()));
                }
            }
            return spans;
        }

        /** A word right before a quantity belongs to it: {@code between 5 and 10 nm}. */
        private static boolean beside(TextSpan span, TextSpan known) {
            return overlap(span, known) || span.end() + 1 == known.start();
        }

        private static boolean overlap(TextSpan one, TextSpan other) {
            return one.start() < other.end() && other.start() < one.end();
        }

        private static StatedThreshold threshold(Quantity quantity, String text) {
            Comparison comparison = comparison(quantity);
            Double lower = quantity.lower();
            Double upper = quantity.upper();
            double value = Objects.requireNonNull(lower == null ? upper : lower);
            return new StatedThreshold(
                    comparison,
                    value,
                    comparison == Comparison.BETWEEN ? upper : null,
                    quantity.unit().code(),
                    text.substring(quantity.span().start(), quantity.span().end()));
        }

        private static Comparison comparison(Quantity quantity) {
            if (quantity.lower() != null && quantity.upper() != null) {
                return quantity.amounts().size() == 1 ? Comparison.NOT_STATED : Comparison.BETWEEN;
            }
            return quantity.lower() != null
                    ? (quantity.interval().lowerIncluded() ? Comparison.AT_LEAST : Comparison.EXCEEDING)
                    : (quantity.interval().upperIncluded() ? Comparison.AT_MOST : Comparison.BELOW);
        }
    }
}
