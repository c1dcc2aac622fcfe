package org.sekisho.finding.matching.decision;

import java.util.List;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.expression.WordExpression;

/** Says of a rule whether there is something to show whenever it is met. */
final class NeedsEvidence implements Rule.Handler<Boolean> {

    static final NeedsEvidence OF_RULES = new NeedsEvidence();

    private static final OfExpressions OF_EXPRESSIONS = new OfExpressions();

    private NeedsEvidence() {}

    /** Enough of them are sure to show something, however many of the others are met. */
    private static boolean enough(int count, List<Boolean> branches) {
        return branches.stream().filter(shows -> !shows).count() < count;
    }

    private List<Boolean> each(List<Rule> rules) {
        return rules.stream().map(rule -> rule.handledBy(this)).toList();
    }

    @Override
    public Boolean classified(Rule.Classified rule) {
        return true;
    }

    @Override
    public Boolean words(Rule.Words rule) {
        return rule.expression().handledBy(OF_EXPRESSIONS);
    }

    @Override
    public Boolean measured(Rule.Measured rule) {
        return true;
    }

    @Override
    public Boolean stateFunded(Rule.StateFunded rule) {
        return true;
    }

    @Override
    public Boolean stateApplicant(Rule.StateApplicant rule) {
        return true;
    }

    @Override
    public Boolean defencePurpose(Rule.DefencePurpose rule) {
        return true;
    }

    @Override
    public Boolean namedOrganisation(Rule.NamedOrganisation rule) {
        return true;
    }

    @Override
    public Boolean anyOf(Rule.AnyOf rule) {
        return enough(1, each(rule.rules()));
    }

    @Override
    public Boolean allOf(Rule.AllOf rule) {
        return each(rule.rules()).contains(true);
    }

    @Override
    public Boolean atLeast(Rule.AtLeast rule) {
        return enough(rule.count(), each(rule.rules()));
    }

    @Override
    public Boolean noneOf(Rule.NoneOf rule) {
        return false;
    }

    @Override
    public Boolean unless(Rule.Unless rule) {
        return rule.rule().handledBy(this);
    }

    /** The same of an expression. */
    private static final class OfExpressions implements WordExpression.Handler<Boolean> {

        private List<Boolean> each(List<WordExpression> branches) {
            return branches.stream().map(branch -> branch.handledBy(this)).toList();
        }

        @Override
        public Boolean term(WordExpression.Term term) {
            return true;
        }

        @Override
        public Boolean exact(WordExpression.Exact phrase) {
            return true;
        }

        @Override
        public Boolean truncated(WordExpression.Truncated term) {
            return true;
        }

        @Override
        public Boolean proximity(WordExpression.Proximity proximity) {
            return true;
        }

        @Override
        public Boolean anyOf(WordExpression.AnyOf any) {
            return enough(1, each(any.branches()));
        }

        @Override
        public Boolean allOf(WordExpression.AllOf all) {
            return each(all.branches()).contains(true);
        }

        @Override
        public Boolean not(WordExpression.Not not) {
            return false;
        }

        @Override
        public Boolean atLeast(WordExpression.AtLeast atLeast) {
            return enough(atLeast.count(), each(atLeast.branches()));
        }

        @Override
        public Boolean in(WordExpression.In in) {
            return in.branch().handledBy(this);
        }
    }
}
