package org.sekisho.finding.matching.search;

import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.WordExpression;

/**
 * What an expression cannot do without.
 *
 * @param section in which it has to stand; null for anywhere
 */
record PossibleWords(PatternTable patterns, @Nullable Section section) {

    PossibleWords(PatternTable patterns) {
        this(patterns, null);
    }

    Possible of(WordExpression expression) {
        int pattern = patterns.of(expression);
        if (pattern >= 0) {
            return new Possible.Occurs(pattern, section);
        }
        if (expression instanceof WordExpression.In in) {
            return new PossibleWords(patterns, LookedIn.section(in.part())).of(in.branch());
        }
        return expression instanceof WordExpression.Counted counted
                ? Possible.enough(
                        counted.count(),
                        counted.branches().stream().map(this::of).toList())
                : Possible.ALWAYS;
    }
}
