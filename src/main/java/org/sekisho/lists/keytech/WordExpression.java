package org.sekisho.lists.keytech;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What words have to stand in a filing, as a list says it: {@code claims:(sonar* near/5 (hydrophone or transducer))}.
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

    /** Whether it stands somewhere, so that something else can be near it. */
    default boolean isPlace() {
        return true;
    }

    /** An expression with no other within it. */
    sealed interface Word extends WordExpression {

        @Override
        default List<WordExpression> branches() {
            return List.of();
        }
    }

    /** A statement that holds if enough of those within it do. */
    sealed interface Counted extends WordExpression {

        /** How many are enough. */
        int count();
    }

    /**
     * A word in any inflection: {@code gyroscope} also means gyroscopes.
     *
     * @param language two lower-case letters: the term is tried in filings of that language only; null for all
     */
    record Term(String word, @Nullable String language) implements Word {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.term(this);
        }

        @Override
        public String written() {
            return prefix(language) + (Lexer.isOperator(word) ? quoted(word) : word);
        }
    }

    /** Words next to each other exactly as written, but for capitals and the width of characters. */
    record Exact(String words, @Nullable String language) implements Word {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.exact(this);
        }

        @Override
        public String written() {
            return prefix(language) + quoted(words);
        }
    }

    /** A word that begins so: {@code sonar*}. */
    record Truncated(String beginning, @Nullable String language) implements Word {

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.truncated(this);
        }

        @Override
        public String written() {
            return prefix(language) + beginning + "*";
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

    /** At least one of these. */
    record AnyOf(List<WordExpression> branches) implements Counted {

        public AnyOf {
            branches = List.copyOf(branches);
        }

        @Override
        public int count() {
            return 1;
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.anyOf(this);
        }

        @Override
        public boolean isPlace() {
            return branches.stream().allMatch(WordExpression::isPlace);
        }

        @Override
        public String written() {
            return branches.stream().map(WordExpression::operand).collect(Collectors.joining(" or "));
        }
    }

    /** All of these, each anywhere in the filing. */
    record AllOf(List<WordExpression> branches) implements Counted {

        public AllOf {
            branches = List.copyOf(branches);
        }

        @Override
        public int count() {
            return branches.size();
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.allOf(this);
        }

        @Override
        public boolean isPlace() {
            return false;
        }

        @Override
        public String written() {
            return branches.stream().map(WordExpression::operand).collect(Collectors.joining(" and "));
        }
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
        public boolean isPlace() {
            return false;
        }

        @Override
        public String written() {
            return "not " + operand(branch);
        }
    }

    /** At least so many different ones of these: {@code 2 of (sonar, hydrophone, towed array)}. */
    record AtLeast(int count, List<WordExpression> branches) implements Counted {

        public AtLeast {
            branches = List.copyOf(branches);
        }

        @Override
        public <T> T handledBy(Handler<T> handler) {
            return handler.atLeast(this);
        }

        @Override
        public boolean isPlace() {
            return false;
        }

        @Override
        public String written() {
            return branches.stream()
                    .map(WordExpression::written)
                    .collect(Collectors.joining(", ", count + " of (", ")"));
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
        public boolean isPlace() {
            return false;
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
        GOVERNMENT
    }

    /** Deals with every kind of expression. */
    interface Handler<T> {

        T term(Term term);

        T exact(Exact phrase);

        T truncated(Truncated term);

        T proximity(Proximity proximity);

        T anyOf(AnyOf any);

        T allOf(AllOf all);

        T not(Not not);

        T atLeast(AtLeast atLeast);

        T in(In in);
    }

    private static String prefix(@Nullable String language) {
        return language == null ? "" : language + ":";
    }

    private static String quoted(String words) {
        return '"' + words + '"';
    }

    private static String operand(WordExpression expression) {
        boolean alone = expression instanceof Term
                || expression instanceof Exact
                || expression instanceof Truncated
                || expression instanceof AtLeast
                || expression instanceof In;
        return alone ? expression.written() : "(" + expression.written() + ")";
    }
}
