package org.sekisho.finding.matching;

import java.util.List;
import java.util.function.Predicate;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.WordExpression;

/** Says of a rule whether there is something to show whenever it is met. */
final class NeedsEvidence {

    private NeedsEvidence() {}

    static boolean of(Rule rule) {
        if (rule instanceof Rule.Words words) {
            return of(words.expression());
        }
        if (rule instanceof Rule.Unless unless) {
            return of(unless.rule());
        }
        return rule instanceof Rule.Sign
                || rule instanceof Rule.Counted counted && enough(counted.count(), counted.rules(), NeedsEvidence::of);
    }

    private static boolean of(WordExpression expression) {
        if (expression.isPlace()) {
            return true;
        }
        if (expression instanceof WordExpression.In in) {
            return of(in.branch());
        }
        return expression instanceof WordExpression.Counted counted
                && enough(counted.count(), counted.branches(), NeedsEvidence::of);
    }

    /** So many of them are met, and fewer of them show nothing. */
    private static <T> boolean enough(int count, List<T> branches, Predicate<T> shows) {
        return branches.stream().filter(shows.negate()).count() < count;
    }
}
