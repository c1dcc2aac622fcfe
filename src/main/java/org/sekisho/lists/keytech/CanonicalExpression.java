package org.sekisho.lists.keytech;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An expression in the one form that all expressions of its meaning share. Nobody reads it; it is made to be compared. */
final class CanonicalExpression implements WordExpression.Handler<String> {

    private static final CanonicalExpression FORM = new CanonicalExpression();

    private CanonicalExpression() {}

    static String of(WordExpression expression) {
        return expression.handledBy(FORM);
    }

    @Override
    public String term(WordExpression.Term term) {
        return CanonicalForm.of("term", language(term.language()), CanonicalForm.text(term.word()));
    }

    @Override
    public String exact(WordExpression.Exact phrase) {
        return CanonicalForm.of("exact", language(phrase.language()), CanonicalForm.text(phrase.words()));
    }

    @Override
    public String truncated(WordExpression.Truncated term) {
        return CanonicalForm.of("truncated", language(term.language()), CanonicalForm.text(term.beginning()));
    }

    /** Which of two places stands first is kept: {@code adj} and {@code not near} ask for it. */
    @Override
    public String proximity(WordExpression.Proximity proximity) {
        Reach reach = proximity.reach();
        return CanonicalForm.of(
                "%s%s/%d".formatted(proximity.excluded() ? "not-" : "", reach.kind(), reach.words()),
                of(proximity.left()),
                of(proximity.right()));
    }

    @Override
    public String anyOf(WordExpression.AnyOf any) {
        return CanonicalForm.alternatives("or", enough(any).toList());
    }

    /** All that is enough by itself. */
    static Stream<String> enough(WordExpression expression) {
        return ExpressionParts.alternatives(expression).map(CanonicalExpression::of);
    }

    @Override
    public String allOf(WordExpression.AllOf all) {
        return CanonicalForm.alternatives("and", each(all.branches()));
    }

    @Override
    public String not(WordExpression.Not not) {
        return CanonicalForm.of("not", of(not.branch()));
    }

    @Override
    public String atLeast(WordExpression.AtLeast atLeast) {
        return CanonicalForm.counted(atLeast.count(), each(atLeast.branches()));
    }

    @Override
    public String in(WordExpression.In in) {
        return CanonicalForm.of("in-" + in.part(), of(in.branch()));
    }

    private static List<String> each(List<WordExpression> branches) {
        return branches.stream().map(CanonicalExpression::of).toList();
    }

    private static String language(@Nullable String language) {
        return language == null ? "*" : CanonicalForm.text(language);
    }
}
