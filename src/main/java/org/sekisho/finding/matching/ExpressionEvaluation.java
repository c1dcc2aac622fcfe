package org.sekisho.finding.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.FilingSigns;
import org.sekisho.finding.matching.search.LookedIn;
import org.sekisho.finding.matching.search.QuotedWords;
import org.sekisho.finding.matching.search.Reading;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.finding.matching.search.Verdict;
import org.sekisho.finding.matching.search.WordHit;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.WordExpression;

/**
 * Says of an expression whether it holds for one filing, in all of it or in one of its parts. Of a filing in which no
 * claims were recognised nobody can tell the parts that seem to be missing: what has to stand in one of those is looked
 * for in all of the text, and undecided if it stands anywhere.
 */
public final class ExpressionEvaluation {

    private final FilingSigns signs;
    private final Rule rule;
    private final @Nullable Section section;

    public ExpressionEvaluation(FilingSigns signs, Rule rule) {
        this(signs, rule, null);
    }

    private ExpressionEvaluation(FilingSigns signs, Rule rule, @Nullable Section section) {
        this.signs = signs;
        this.rule = rule;
        this.section = section;
    }

    public Verdict of(WordExpression expression) {
        int pattern = signs.words().patterns().of(expression);
        if (pattern >= 0) {
            return place(expression, pattern);
        }
        if (expression instanceof WordExpression.In in) {
            ExpressionEvaluation inside = new ExpressionEvaluation(signs, rule, LookedIn.section(in.part()));
            return Verdict.allOf(in, List.of(in.branch()), inside::of);
        }
        if (expression instanceof WordExpression.Not not) {
            return Verdict.noneOf(not, List.of(not.branch()), this::of);
        }
        if (expression instanceof WordExpression.Counted some) {
            return Verdict.counted(some, some.enough(), some.count(), some.branches(), this::of);
        }
        throw new IllegalArgumentException("'%s' is of no list compiled here".formatted(expression.written()));
    }

    private Verdict place(WordExpression place, int pattern) {
        if (found(pattern)) {
            return Verdict.of(place, Reading.certain(Truth.MET), () -> QuotedWords.of(rule, place, hits(pattern)));
        }
        if (section == null || !signs.untold(section)) {
            return Verdict.of(place, Reading.certain(otherwise()), List::of);
        }
        return signs.has(pattern)
                ? Verdict.of(place, Reading.UNDECIDED, () -> QuotedWords.elsewhere(rule, place, signs.hits(pattern)))
                : Verdict.of(place, Reading.SILENT, List::of);
    }

    private boolean found(int pattern) {
        return section == null
                ? signs.has(pattern)
                : signs.has(pattern) && !hits(pattern).isEmpty();
    }

    private List<WordHit> hits(int pattern) {
        List<WordHit> hits = signs.hits(pattern);
        return section == null || hits.isEmpty()
                ? hits
                : hits.stream()
                        .filter(hit -> hit.spans().keySet().stream().allMatch(passage -> passage.section() == section))
                        .toList();
    }

    /** A filing with claims and without an abstract does not say what would stand in one. */
    private Truth otherwise() {
        return section == null || signs.sections().contains(section) ? Truth.NOT_MET : Truth.NOT_STATED;
    }
}
