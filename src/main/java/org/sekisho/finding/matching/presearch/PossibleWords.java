package org.sekisho.finding.matching.presearch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.pattern.PatternTable;
import org.sekisho.finding.matching.search.LookedIn;
import org.sekisho.intake.filing.text.Section;
import org.sekisho.lists.keytech.expression.WordExpression;

/**
 * What an expression cannot do without.
 *
 * @param section in which it has to stand; null for anywhere
 */
record PossibleWords(PatternTable patterns, @Nullable Section section) implements WordExpression.Handler<Possible> {

    PossibleWords(PatternTable patterns) {
        this(patterns, null);
    }

    Possible of(WordExpression expression) {
        int pattern = patterns.of(expression);
        return pattern < 0 ? expression.handledBy(this) : new Possible.Occurs(pattern, section);
    }

    private List<Possible> each(List<WordExpression> branches) {
        return branches.stream().map(this::of).toList();
    }

    @Override
    public Possible term(WordExpression.Term term) {
        return Possible.ALWAYS;
    }

    @Override
    public Possible exact(WordExpression.Exact phrase) {
        return Possible.ALWAYS;
    }

    @Override
    public Possible truncated(WordExpression.Truncated term) {
        return Possible.ALWAYS;
    }

    @Override
    public Possible proximity(WordExpression.Proximity proximity) {
        return Possible.ALWAYS;
    }

    @Override
    public Possible anyOf(WordExpression.AnyOf any) {
        return new Possible.AtLeast(1, each(any.branches()));
    }

    @Override
    public Possible allOf(WordExpression.AllOf all) {
        return new Possible.AllOf(each(all.branches()));
    }

    @Override
    public Possible not(WordExpression.Not not) {
        return Possible.ALWAYS;
    }

    @Override
    public Possible atLeast(WordExpression.AtLeast atLeast) {
        return new Possible.AtLeast(atLeast.count(), each(atLeast.branches()));
    }

    @Override
    public Possible in(WordExpression.In in) {
        return new PossibleWords(patterns, LookedIn.section(in.part())).of(in.branch());
    }
}
