package org.sekisho.lists.keytech;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An expression and all expressions within it. */
public final class ExpressionParts {

    private ExpressionParts() {}

    public static Stream<WordExpression> of(WordExpression expression) {
        return Stream.concat(
                Stream.of(expression), expression.branches().stream().flatMap(ExpressionParts::of));
    }

    /** The words and phrases as they are written, also those that must not be there. */
    public static Stream<String> terms(WordExpression expression) {
        return of(expression).flatMap(ExpressionParts::written);
    }

    /** The words, those that stand next to each other also together, as they are written, without those that must not be there. */
    public static Stream<String> sought(WordExpression expression) {
        if (expression instanceof WordExpression.Not) {
            return Stream.empty();
        }
        if (expression instanceof WordExpression.Proximity proximity && proximity.excluded()) {
            return sought(proximity.left());
        }
        return Stream.concat(written(expression), expression.branches().stream().flatMap(ExpressionParts::sought));
    }

    private static Stream<String> together(WordExpression expression) {
        List<WordExpression> chain = chain(expression).toList();
        return chain.size() > 1 && chain.stream().allMatch(ExpressionParts::isInflected)
                ? Stream.of(chain.stream()
                        .map(term -> ((WordExpression.Term) term).text())
                        .collect(Collectors.joining(" ")))
                : Stream.empty();
    }

    /** The expressions of which one is enough: alternatives are taken apart. */
    public static Stream<WordExpression> alternatives(WordExpression expression) {
        return expression.isAnyOf()
                ? expression.branches().stream().flatMap(ExpressionParts::alternatives)
                : Stream.of(expression);
    }

    private static Stream<String> written(WordExpression expression) {
        return expression instanceof WordExpression.Term term ? Stream.of(term.text()) : together(expression);
    }

    private static boolean isInflected(WordExpression expression) {
        return expression instanceof WordExpression.Term term && term.form() == WordExpression.Form.INFLECTED;
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
}
