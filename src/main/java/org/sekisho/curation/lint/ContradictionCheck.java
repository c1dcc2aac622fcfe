package org.sekisho.curation.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.curation.lint.Check.Knowledge;
import org.sekisho.curation.written.SearcherNotation;
import org.sekisho.lists.keytech.Clause;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Exclusion;
import org.sekisho.lists.keytech.ExpressionParts;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.RuleParts;
import org.sekisho.lists.keytech.WordExpression;

/** Conditions that can never hold, since what they ask for is what they exclude. */
final class ContradictionCheck {

    private ContradictionCheck() {}

    static void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        RuleParts.of(entry).forEach(rule -> {
            expressions(entry, rule, remarks);
            rules(entry, rule, remarks);
        });
        RuleParts.alternatives(entry).forEach(rule -> takenAway(entry, rule, entry.unless(), remarks));
    }

    /** {@code a and not a}, and {@code a not near/5 a}. */
    private static void expressions(Entry entry, Rule rule, Remarks remarks) {
        RuleParts.expressionOf(rule)
                .flatMap(ExpressionParts::of)
                .filter(ContradictionCheck::neverHolds)
                .forEach(expression -> remark(entry, rule, SearcherNotation.of(expression), remarks));
    }

    private static boolean neverHolds(WordExpression expression) {
        if (expression.isAllOf()) {
            return expression.branches().stream()
                    .filter(WordExpression.Not.class::isInstance)
                    .map(branch -> ((WordExpression.Not) branch).branch())
                    .anyMatch(excluded ->
                            expression.branches().stream().anyMatch(asked -> new Coverage().covers(excluded, asked)));
        }
        return expression instanceof WordExpression.Proximity proximity
                && proximity.excluded()
                && new Coverage().covers(proximity.right(), proximity.left());
    }

    /** {@code all} with a {@code none} of the same, and rules that their own false friends take away. */
    private static void rules(Entry entry, Rule rule, Remarks remarks) {
        if (rule instanceof Rule.Counted all && all.enough() == Clause.Enough.ALL) {
            boolean never = all.rules().stream()
                    .filter(Rule.NoneOf.class::isInstance)
                    .flatMap(none -> ((Rule.NoneOf) none).rules().stream())
                    .anyMatch(excluded -> all.rules().stream().anyMatch(asked -> covers(excluded, asked)));
            if (never) {
                remark(entry, rule, rule.written(), remarks);
            }
        }
        if (rule instanceof Rule.Unless unless) {
            takenAway(entry, unless.rule(), unless.exclusions(), remarks);
        }
    }

    private static void takenAway(Entry entry, Rule rule, List<Exclusion> exclusions, Remarks remarks) {
        Optional<Exclusion> taking = exclusions.stream()
                .filter(exclusion -> covers(exclusion.rule(), rule))
                .findFirst();
        taking.ifPresent(exclusion -> remarks.add(
                entry,
                rule,
                "all that '%s' could find is taken away by the exclusion '%s'"
                        .formatted(rule.written(), exclusion.rule().written()),
                "make the exclusion narrower, or leave the rule out"));
    }

    private static boolean covers(Rule wide, Rule narrow) {
        if (narrow.isAnyOf()) {
            return narrow.rules().stream().allMatch(branch -> covers(wide, branch));
        }
        if (wide.isAnyOf()) {
            return wide.rules().stream().anyMatch(branch -> covers(branch, narrow));
        }
        return wide.equals(narrow)
                || Stream.of(wide, narrow).allMatch(Rule.Words.class::isInstance)
                        && new Coverage().covers(((Rule.Words) wide).expression(), ((Rule.Words) narrow).expression());
    }

    private static void remark(Entry entry, Rule rule, String written, Remarks remarks) {
        remarks.add(
                entry,
                rule,
                "'%s' can never hold: it excludes what it asks for".formatted(written),
                "take one of the two out");
    }
}
