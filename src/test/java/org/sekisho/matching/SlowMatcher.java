package org.sekisho.matching;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.filing.Section;
import org.sekisho.keytech.expression.WordExpression;
import org.sekisho.keytech.expression.WordExpression.Part;
import org.sekisho.matching.oracle.SlowPlaces;
import org.sekisho.matching.words.Words;
import org.sekisho.passage.FilingText;
import org.sekisho.passage.Passage;

/** Says of an expression whether it holds, by Kleene's tables, and which characters say so. */
final class SlowMatcher {

    /** @param shown the characters of all evidence; empty unless met */
    record Answer(Truth truth, BitSet shown) {}

    private final SlowPlaces places;
    private final FilingText text;

    SlowMatcher(Words words, FilingText text) {
        this.places = new SlowPlaces(words, text);
        this.text = text;
    }

    SlowPlaces places() {
        return places;
    }

    Answer of(WordExpression expression) {
        return of(expression, null);
    }

    private Answer of(WordExpression expression, @Nullable Section section) {
        if (expression.isPlace()) {
            return place(expression, section);
        }
        if (expression instanceof WordExpression.In in) {
            return of(in.branch(), section(in.part()));
        }
        if (expression instanceof WordExpression.Not not) {
            int inside = value(of(not.branch(), section));
            return new Answer(truth(2 - inside), new BitSet());
        }
        if (expression instanceof WordExpression.AllOf all) {
            return counted(all.branches().size(), all.branches(), section);
        }
        if (expression instanceof WordExpression.AnyOf any) {
            return counted(1, any.branches(), section);
        }
        WordExpression.AtLeast some = (WordExpression.AtLeast) expression;
        return counted(some.count(), some.branches(), section);
    }

    /** All, any and n of are one: the n-th best answer of the branches decides. */
    private Answer counted(int count, List<WordExpression> branches, @Nullable Section section) {
        List<Answer> answers =
                branches.stream().map(branch -> of(branch, section)).toList();
        int nth = answers.stream()
                .map(SlowMatcher::value)
                .sorted((a, b) -> b - a)
                .toList()
                .get(count - 1);
        BitSet shown = new BitSet();
        if (nth == 2) {
            answers.stream().filter(answer -> value(answer) == 2).forEach(answer -> shown.or(answer.shown()));
        }
        return new Answer(truth(nth), shown);
    }

    private static int value(Answer answer) {
        return switch (answer.truth()) {
            case NOT_MET -> 0;
            case NOT_STATED -> 1;
            case MET -> 2;
        };
    }

    private static Truth truth(int value) {
        return List.of(Truth.NOT_MET, Truth.NOT_STATED, Truth.MET).get(value);
    }

    private Answer place(WordExpression place, @Nullable Section section) {
        Set<BitSet> found = places.find(place).stream()
                .filter(hit -> section == null || within(hit, section))
                .collect(Collectors.toSet());
        BitSet shown = new BitSet();
        found.forEach(shown::or);
        boolean silent = section != null && text.passages().stream().noneMatch(passage -> passage.section() == section);
        Truth otherwise = silent ? Truth.NOT_STATED : Truth.NOT_MET;
        return new Answer(found.isEmpty() ? otherwise : Truth.MET, shown);
    }

    private boolean within(BitSet hit, Section section) {
        BitSet left = (BitSet) hit.clone();
        for (Passage passage : text.passages()) {
            if (passage.section() == section) {
                left.clear(passage.span().start(), passage.span().end());
            }
        }
        return left.isEmpty();
    }

    private static Section section(Part part) {
        return switch (part) {
            case TITLE -> Section.TITLE;
            case ABSTRACT -> Section.ABSTRACT;
            case CLAIMS -> Section.CLAIM;
            case DESCRIPTION -> Section.DESCRIPTION;
            case GOVERNMENT -> Section.GOVERNMENT_INTEREST;
        };
    }
}
