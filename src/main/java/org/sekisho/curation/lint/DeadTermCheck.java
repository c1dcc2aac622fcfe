package org.sekisho.curation.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.curation.lint.Check.Knowledge;
import org.sekisho.curation.written.SearcherNotation;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.ExpressionParts;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.RuleParts;
import org.sekisho.lists.keytech.WordExpression;

/** Alternatives beside each other, of which one finds all that another finds. */
final class DeadTermCheck {

    private final Coverage coverage = new Coverage();

    private DeadTermCheck() {}

    static void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        DeadTermCheck check = new DeadTermCheck();
        check.among(entry, RuleParts.alternatives(entry).toList(), remarks);
        RuleParts.of(entry).forEach(rule -> {
            check.within(entry, rule, remarks);
            if (rule.isAnyOf() && !entry.rules().contains(rule)) {
                check.among(entry, rule.rules(), remarks);
            }
        });
    }

    /** Rules of which one is enough. */
    private void among(Entry entry, List<Rule> alternatives, Remarks remarks) {
        List<Rule.Words> words = alternatives.stream()
                .filter(Rule.Words.class::isInstance)
                .map(Rule.Words.class::cast)
                .toList();
        List<WordExpression> expressions =
                words.stream().map(Rule.Words::expression).toList();
        for (int i = 0; i < expressions.size(); i++) {
            int line = entry.lines().of(words.get(i));
            WordExpression narrow = expressions.get(i);
            covering(expressions, i).ifPresent(wide -> remark(entry, line, narrow, wide, remarks));
        }
    }

    /** Alternatives of an expression. */
    private void within(Entry entry, Rule rule, Remarks remarks) {
        int line = entry.lines().of(rule);
        RuleParts.expressionOf(rule).flatMap(ExpressionParts::of).forEach(expression -> {
            List<WordExpression> branches = expression instanceof WordExpression.Counted counted && !counted.isAllOf()
                    ? counted.branches()
                    : List.of();
            for (int i = 0; i < branches.size(); i++) {
                WordExpression narrow = branches.get(i);
                covering(branches, i).ifPresent(wide -> remark(entry, line, narrow, wide, remarks));
            }
        });
    }

    /** The branch that covers this one: of two that find the same, the later one is dead. */
    private Optional<WordExpression> covering(List<WordExpression> branches, int place) {
        WordExpression narrow = branches.get(place);
        return Stream.iterate(0, i -> i < branches.size(), i -> i + 1)
                .filter(i -> i != place)
                .filter(i -> coverage.covers(branches.get(i), narrow))
                .filter(i -> i < place || !coverage.covers(narrow, branches.get(i)))
                .map(branches::get)
                .findFirst();
    }

    private static void remark(Entry entry, int line, WordExpression narrow, WordExpression wide, Remarks remarks) {
        String dead = SearcherNotation.of(narrow);
        String living = SearcherNotation.of(wide);
        remarks.add(
                entry,
                line,
                dead.equals(living)
                        ? "'%s' is there twice".formatted(dead)
                        : "'%s' finds nothing that '%s' does not find".formatted(dead, living),
                "leave it out, or make the other narrower");
    }
}
