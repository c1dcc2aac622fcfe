package org.sekisho.lists.keytech.expression;

import java.util.List;
import java.util.stream.Stream;

/** An expression and all expressions within it. */
public final class ExpressionParts implements WordExpression.Handler<Stream<WordExpression>> {

    private static final ExpressionParts PARTS = new ExpressionParts();

    private ExpressionParts() {}

    public static Stream<WordExpression> of(WordExpression expression) {
        return Stream.concat(Stream.of(expression), expression.handledBy(PARTS));
    }

    /** The words and phrases as they are written, also those that must not be there. */
    public static Stream<String> terms(WordExpression expression) {
        return of(expression).flatMap(ExpressionParts::written);
    }

    private static Stream<String> written(WordExpression expression) {
        if (expression instanceof WordExpression.Term term) {
            return Stream.of(term.word());
        }
        if (expression instanceof WordExpression.Exact phrase) {
            return Stream.of(phrase.words());
        }
        return expression instanceof WordExpression.Truncated term ? Stream.of(term.beginning()) : Stream.empty();
    }

    /** The places that stand next to each other in a chain: {@code quantum}, {@code key} of {@code quantum key}. */
    public static Stream<WordExpression> chain(WordExpression expression) {
        boolean next = expression instanceof WordExpression.Proximity proximity
                && !proximity.excluded()
                && proximity.reach().equals(Reach.NEXT);
        return next
                ? Stream.concat(
                        chain(((WordExpression.Proximity) expression).left()),
                        chain(((WordExpression.Proximity) expression).right()))
                : Stream.of(expression);
    }

    @Override
    public Stream<WordExpression> term(WordExpression.Term term) {
        return Stream.empty();
    }

    @Override
    public Stream<WordExpression> exact(WordExpression.Exact phrase) {
        return Stream.empty();
    }

    @Override
    public Stream<WordExpression> truncated(WordExpression.Truncated term) {
        return Stream.empty();
    }

    @Override
    public Stream<WordExpression> proximity(WordExpression.Proximity proximity) {
        return Stream.concat(of(proximity.left()), of(proximity.right()));
    }

    @Override
    public Stream<WordExpression> anyOf(WordExpression.AnyOf any) {
        return all(any.branches());
    }

    @Override
    public Stream<WordExpression> allOf(WordExpression.AllOf all) {
        return all(all.branches());
    }

    @Override
    public Stream<WordExpression> not(WordExpression.Not not) {
        return of(not.branch());
    }

    @Override
    public Stream<WordExpression> atLeast(WordExpression.AtLeast atLeast) {
        return all(atLeast.branches());
    }

    @Override
    public Stream<WordExpression> in(WordExpression.In in) {
        return of(in.branch());
    }

    private static Stream<WordExpression> all(List<WordExpression> branches) {
        return branches.stream().flatMap(ExpressionParts::of);
    }
}
