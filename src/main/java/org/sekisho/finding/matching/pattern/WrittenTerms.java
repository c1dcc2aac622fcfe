package org.sekisho.finding.matching.pattern;

import java.util.List;
import java.util.stream.Stream;
import org.sekisho.lists.keytech.expression.WordExpression;

/** The terms of an expression as the list writes them, without those that must not be there. */
public final class WrittenTerms implements WordExpression.Handler<Stream<String>> {

    private WrittenTerms() {}

    public static List<String> of(WordExpression expression) {
        return expression.handledBy(new WrittenTerms()).distinct().toList();
    }

    private Stream<String> each(List<WordExpression> branches) {
        return branches.stream().flatMap(branch -> branch.handledBy(this));
    }

    @Override
    public Stream<String> term(WordExpression.Term term) {
        return Stream.of(term.word());
    }

    @Override
    public Stream<String> exact(WordExpression.Exact phrase) {
        return Stream.of(phrase.words());
    }

    @Override
    public Stream<String> truncated(WordExpression.Truncated term) {
        return Stream.of(term.beginning());
    }

    @Override
    public Stream<String> proximity(WordExpression.Proximity proximity) {
        Stream<String> left = proximity.left().handledBy(this);
        return proximity.excluded()
                ? left
                : Stream.concat(left, proximity.right().handledBy(this));
    }

    @Override
    public Stream<String> anyOf(WordExpression.AnyOf any) {
        return each(any.branches());
    }

    @Override
    public Stream<String> allOf(WordExpression.AllOf all) {
        return each(all.branches());
    }

    @Override
    public Stream<String> not(WordExpression.Not not) {
        return Stream.of();
    }

    @Override
    public Stream<String> atLeast(WordExpression.AtLeast atLeast) {
        return each(atLeast.branches());
    }

    @Override
    public Stream<String> in(WordExpression.In in) {
        return in.branch().handledBy(this);
    }
}
