package org.sekisho.lists.keytech;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a list for the words that have to stand in a filing: {@code claims:(sonar* near/5 (hydrophone or transducer))}.
 *
 * <p>There are two sorts. A <em>place</em> is somewhere in the text: a term, terms next to each other, near each other,
 * in one sentence or paragraph. A <em>statement</em> holds of the filing: this and that, not this, two of these, this in
 * the claims. Places can be told apart from statements by {@link #isPlace()}; only places can be near each other.
 */
public sealed interface WordExpression extends Clause {

    <T> T handledBy(Handler<T> handler);

    /** The expressions right within it. */
    List<WordExpression> branches();

    /** The expression in its shortest unambiguous form; reading that gives this expression again. */
    @Override
    String written();

    /** Whether it stands somewhere, so that something else can be near it; alternatives that are places are one. */
    default boolean isPlace() {
        return this instanceof Term
                || this instanceof Proximity
                || isAnyOf() && branches().stream().allMatch(WordExpression::isPlace);
    }

    /** Forms in which a word may stand in a text. */
    enum Form {
        /** In any inflection: {@code gyroscope} also means gyroscopes. */
        INFLECTED,
        /** Words next to each other exactly as written, but for capitals and the width of characters. */
        EXACT,
        /** As the beginning of a word: {@code sonar*}. */
        BEGINNING
    }

    /**
     * A word or phrase, or how one begins.
     *
     * @param language two lower-case letters: the term is tried in filings of that language only; null for all
     */
    record Term(Form form, String text, @Nullable String language) implements WordExpression {

        public static Term inflected(String word) {
            return new Term(Form.INFLECTED, word, null);
        }

        @Override
        public List<WordExpression> branches() {
            return List.of();
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.term(this);
        }

        @Override
        public String written() {
            String words = switch (form) {
                case INFLECTED -> Lexer.isOperator(text) ? quoted() : text;
                case EXACT -> quoted();
                case BEGINNING -> text + "*";
            };
            return language == null ? words : language + ":" + words;
        }

        private String quoted() {
            return '"' + text + '"';
        }
    }

    /** Two places within reach of each other, or a place with none of another within reach. */
    record Proximity(WordExpression left, Reach reach, boolean excluded, WordExpression right)
            implements WordExpression {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.proximity(this);
        }

        @Override
        public List<WordExpression> branches() {
            return List.of(left, right);
        }

        /** Whether it is written as words beside each other, without an operator. */
        private boolean isNext() {
            return reach.equals(Reach.NEXT) && !excluded;
        }

        @Override
        public String written() {
            if (isNext()) {
                boolean goesOn = left instanceof Proximity before && before.isNext();
                return (goesOn ? left.written() : operand(left)) + " " + operand(right);
            }
            boolean sameRow =
                    left instanceof Proximity before && !before.isNext() && before.reach.kind() == reach.kind();
            return (sameRow ? left.written() : operand(left))
                    + " "
                    + (excluded ? "not " : "")
                    + reach.written()
                    + " "
                    + operand(right);
        }
    }

    /** Several, of which enough have to hold, each anywhere in the filing: {@code 2 of (sonar, hydrophone, towed array)}. */
    record Counted(Enough enough, int count, List<WordExpression> branches) implements WordExpression {

        public Counted {
            branches = List.copyOf(branches);
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.counted(this);
        }

        @Override
        public String written() {
            return switch (enough) {
                case ANY -> joined(" or ");
                case ALL -> joined(" and ");
                case AT_LEAST ->
                    branches.stream()
                            .map(WordExpression::written)
                            .collect(Collectors.joining(", ", count + " of (", ")"));
            };
        }

        private String joined(String between) {
            return branches.stream().map(WordExpression::operand).collect(Collectors.joining(between));
        }
    }

    static Counted anyOf(List<WordExpression> branches) {
        return new Counted(Enough.ANY, 1, branches);
    }

    static Counted allOf(List<WordExpression> branches) {
        return new Counted(Enough.ALL, branches.size(), branches);
    }

    /** At least so many different ones of these. */
    static Counted atLeast(int count, List<WordExpression> branches) {
        return new Counted(Enough.AT_LEAST, count, branches);
    }

    /** Whether one of its branches is enough. */
    default boolean isAnyOf() {
        return this instanceof Counted counted && counted.enough() == Enough.ANY;
    }

    /** Whether all of its branches have to hold. */
    default boolean isAllOf() {
        return this instanceof Counted counted && counted.enough() == Enough.ALL;
    }

    /** Nowhere in the filing. */
    record Not(WordExpression branch) implements WordExpression {

        @Override
        public List<WordExpression> branches() {
            return List.of(branch);
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.not(this);
        }

        @Override
        public String written() {
            return "not " + operand(branch);
        }
    }

    /** In one part of the filing only: {@code claims:(…)}. */
    record In(Part part, WordExpression branch) implements WordExpression {

        @Override
        public List<WordExpression> branches() {
            return List.of(branch);
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.in(this);
        }

        @Override
        public String written() {
            return part.name().toLowerCase(Locale.ROOT) + ":" + operand(branch);
        }
    }

    /** The parts of a filing that an expression can be limited to. */
    enum Part {
        TITLE,
        ABSTRACT,
        CLAIMS,
        DESCRIPTION,
        GOVERNMENT,
        REQUEST
    }

    /** Deals with every kind of expression. */
    interface Handler<T> {

        T term(Term term);

        T proximity(Proximity proximity);

        T counted(Counted counted);

        T not(Not not);

        T in(In in);
    }

    private static String operand(WordExpression expression) {
        boolean alone = expression instanceof Term
                || expression instanceof In
                || expression instanceof Counted counted && counted.enough() == Enough.AT_LEAST;
        return alone ? expression.written() : "(" + expression.written() + ")";
    }
}
