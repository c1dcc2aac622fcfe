package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.Key.Kind;
import org.sekisho.finding.matching.search.WordPattern.Extent;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.Reach;
import org.sekisho.lists.keytech.WordExpression;

/** Puts every place of an expression into the table of patterns. What joins them to statements is not for patterns. */
public final class ExpressionCompiler {

    private final PatternTable table;
    private final PlaceCompiler places;
    private final @Nullable Section section;

    /**
     * Compiles expressions.
     *
     * @param problem is told of terms that can never be found
     */
    public ExpressionCompiler(PatternTable table, Words words, Consumer<String> problem) {
        this(table, new PlaceCompiler(words, problem), null);
    }

    private ExpressionCompiler(PatternTable table, PlaceCompiler places, @Nullable Section section) {
        this.table = table;
        this.places = places;
        this.section = section;
    }

    /** Whether all of it could be compiled. */
    public boolean compile(WordExpression expression) {
        if (expression.isPlace()) {
            return place(expression);
        }
        return expression instanceof WordExpression.In in
                ? new ExpressionCompiler(table, places, LookedIn.section(in.part())).compile(in.branch())
                : all(expression.branches());
    }

    private boolean place(WordExpression place) {
        Optional<WordPattern> pattern = places.of(place);
        pattern.ifPresent(found -> table.add(place, found, section));
        return pattern.isPresent();
    }

    private boolean all(List<WordExpression> branches) {
        boolean complete = true;
        for (WordExpression branch : branches) {
            complete &= compile(branch);
        }
        return complete;
    }

    /** Reduces the places of an expression to patterns, and notes terms of which nothing is left that could be found. */
    record PlaceCompiler(Words words, Consumer<String> problem) {

        /** The pattern of a place; empty, and noted, if nothing of it could be found. */
        Optional<WordPattern> of(WordExpression place) {
            if (place instanceof WordExpression.Term term) {
                return switch (term.form()) {
                    case INFLECTED -> inflected(term);
                    case EXACT -> exact(term);
                    case BEGINNING -> beginning(term);
                };
            }
            if (place instanceof WordExpression.Proximity proximity) {
                return proximity(proximity);
            }
            if (place.isAnyOf()) {
                return anyOf(place.branches());
            }
            throw new IllegalStateException("'%s' stands nowhere".formatted(place.written()));
        }

        Optional<WordPattern> inflected(WordExpression.Term term) {
            String usual = Spelling.compatible(term.text());
            if (!Words.ideographic(usual)) {
                return sequence(term.text(), Kind.BASE, words.termsOf(usual), term.language());
            }
            Optional<WordPattern> characters = characters(usual, Kind.CHARACTERS, term.language());
            List<String> inflected = words.inflectedWordsOf(usual);
            return inflected.isEmpty()
                    ? characters
                    : characters.map(
                            found -> WordPattern.oneOf(List.of(found, keys(Kind.BASE, inflected, term.language()))));
        }

        private Optional<WordPattern> exact(WordExpression.Term phrase) {
            String usual = Spelling.compatible(phrase.text());
            return Words.ideographic(usual)
                    ? characters(usual, Kind.CHARACTERS, phrase.language())
                    : sequence(phrase.text(), Kind.EXACT, words.formsOf(usual), phrase.language());
        }

        private Optional<WordPattern> beginning(WordExpression.Term term) {
            String usual = Spelling.compatible(term.text());
            if (Words.ideographic(usual)) {
                return characters(usual, Kind.CHARACTERS_ON, term.language());
            }
            List<String> forms = words.formsOf(usual);
            if (forms.size() > 1) {
                problem.accept("'%s*' is several words; cut off only the last: %s adj %s*"
                        .formatted(
                                term.text(),
                                String.join(" adj ", forms.subList(0, forms.size() - 1)),
                                forms.get(forms.size() - 1)));
                return Optional.empty();
            }
            return sequence(term.text(), Kind.BEGINNING, forms, term.language());
        }

        private Optional<WordPattern> sequence(
                String written, Kind kind, List<String> forms, @Nullable String language) {
            if (forms.isEmpty()) {
                problem.accept(
                        "'%s' holds no letter or digit that could be found; write it in words".formatted(written));
                return Optional.empty();
            }
            return Optional.of(keys(kind, forms, language));
        }

        private static WordPattern keys(Kind kind, List<String> forms, @Nullable String language) {
            return new WordPattern.Sequence(
                    forms.stream().map(form -> new Key(kind, form, language)).toList());
        }

        /** Parts with a gap between them, such as a space, follow each other. */
        private Optional<WordPattern> characters(String written, Kind kind, @Nullable String language) {
            List<Key> keys = new ArrayList<>();
            for (String part : written.strip().split("\\s+")) {
                if (!Words.ideographic(part)) {
                    words.formsOf(part).forEach(form -> keys.add(new Key(Kind.EXACT, form, language)));
                } else {
                    String characters = words.charactersOf(part);
                    if (characters.isEmpty()) {
                        problem.accept(
                                "'%s' has a sign between its characters that no text is compared by; write the parts as words beside each other"
                                        .formatted(written));
                        return Optional.empty();
                    }
                    keys.add(new Key(kind, characters, language));
                }
            }
            return Optional.of(new WordPattern.Sequence(keys));
        }

        private Optional<WordPattern> proximity(WordExpression.Proximity proximity) {
            Optional<WordPattern> left = of(proximity.left());
            Optional<WordPattern> right = of(proximity.right());
            if (left.isEmpty() || right.isEmpty()) {
                return Optional.empty();
            }
            if (left.equals(right)) {
                problem.accept("'%s' has the same on both sides; write another word on one of them"
                        .formatted(proximity.written()));
                return Optional.empty();
            }
            return Optional.of(together(proximity, left.get(), right.get()));
        }

        private static WordPattern together(WordExpression.Proximity proximity, WordPattern left, WordPattern right) {
            Reach reach = proximity.reach();
            boolean next = reach.equals(Reach.NEXT) && !proximity.excluded();
            if (next && left instanceof WordPattern.Sequence one && right instanceof WordPattern.Sequence other) {
                return new WordPattern.Sequence(Stream.concat(one.keys().stream(), other.keys().stream())
                        .toList());
            }
            return new WordPattern.Pair(extent(reach), reach.words(), proximity.excluded(), left, right);
        }

        private static Extent extent(Reach reach) {
            return switch (reach.kind()) {
                case ADJ -> Extent.ORDERED;
                case NEAR -> Extent.UNORDERED;
                case WITH -> Extent.SENTENCE;
                case SAME -> Extent.PARAGRAPH;
            };
        }

        private Optional<WordPattern> anyOf(List<WordExpression> alternatives) {
            List<WordPattern> branches = new ArrayList<>();
            for (WordExpression branch : alternatives) {
                of(branch).ifPresent(branches::add);
            }
            return branches.isEmpty() ? Optional.empty() : Optional.of(WordPattern.oneOf(branches));
        }
    }
}
