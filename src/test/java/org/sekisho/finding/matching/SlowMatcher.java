package org.sekisho.finding.matching;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.oracle.SlowPlaces;
import org.sekisho.finding.matching.search.LookedIn;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/** Says of an expression whether it holds, by Kleene's tables, and which characters say so. */
public final class SlowMatcher {

    /**
     * @param strict the answer if all that is open turns out badly
     * @param lenient the answer if it turns out well
     * @param shown the characters of all evidence; empty unless met at least leniently
     */
    public record Answer(Truth strict, Truth truth, Truth lenient, BitSet shown) {

        private static Answer certain(Truth truth, BitSet shown) {
            return new Answer(truth, truth, truth, shown);
        }
    }

    private final SlowPlaces places;
    private final FilingText text;

    public SlowMatcher(Words words, FilingText text) {
        this.places = new SlowPlaces(words, text);
        this.text = text;
    }

    public SlowPlaces places() {
        return places;
    }

    public Answer of(WordExpression expression) {
        return of(expression, null);
    }

    private Answer of(WordExpression expression, @Nullable Section section) {
        if (expression.isPlace()) {
            return place(expression, section);
        }
        if (expression instanceof WordExpression.In in) {
            return of(in.branch(), LookedIn.section(in.part()));
        }
        if (expression instanceof WordExpression.Not not) {
            Answer inside = of(not.branch(), section);
            return new Answer(
                    truth(2 - value(inside.lenient())),
                    truth(2 - value(inside.truth())),
                    truth(2 - value(inside.strict())),
                    new BitSet());
        }
        WordExpression.Counted some = (WordExpression.Counted) expression;
        return counted(some.count(), some.branches(), section);
    }

    /** All, any and n of are one: the n-th best answer of the branches decides. */
    private Answer counted(int count, List<WordExpression> branches, @Nullable Section section) {
        List<Answer> answers =
                branches.stream().map(branch -> of(branch, section)).toList();
        Truth lenient = nth(count, answers, Answer::lenient);
        BitSet shown = new BitSet();
        if (lenient == Truth.MET) {
            answers.stream()
                    .filter(answer -> answer.lenient() == Truth.MET)
                    .forEach(answer -> shown.or(answer.shown()));
        }
        return new Answer(nth(count, answers, Answer::strict), nth(count, answers, Answer::truth), lenient, shown);
    }

    private static Truth nth(int count, List<Answer> answers, Function<Answer, Truth> side) {
        return truth(answers.stream()
                .map(answer -> value(side.apply(answer)))
                .sorted((a, b) -> b - a)
                .toList()
                .get(count - 1));
    }

    private static int value(Truth truth) {
        return switch (truth) {
            case NOT_MET -> 0;
            case NOT_STATED -> 1;
            case MET -> 2;
        };
    }

    private static Truth truth(int value) {
        return List.of(Truth.NOT_MET, Truth.NOT_STATED, Truth.MET).get(value);
    }

    private Answer place(WordExpression place, @Nullable Section section) {
        Set<BitSet> anywhere =
                places.find(place).stream().map(SlowMatcher::inText).collect(Collectors.toSet());
        Set<BitSet> found = anywhere.stream()
                .filter(hit -> section == null || within(hit, section))
                .collect(Collectors.toSet());
        if (!found.isEmpty()) {
            return Answer.certain(Truth.MET, characters(found));
        }
        if (section == null || holds(section)) {
            return Answer.certain(Truth.NOT_MET, new BitSet());
        }
        if (holds(Section.CLAIM)) {
            return Answer.certain(Truth.NOT_STATED, new BitSet());
        }
        Truth lenient = anywhere.isEmpty() ? Truth.NOT_STATED : Truth.MET;
        return new Answer(Truth.NOT_MET, Truth.NOT_STATED, lenient, characters(anywhere));
    }

    /** The characters of an occurrence, counted from the beginning of the text. */
    public static BitSet inText(SlowPlaces.Occurrence found) {
        BitSet characters = new BitSet();
        found.characters().stream().forEach(character -> characters.set(found.from() + character));
        return characters;
    }

    private static BitSet characters(Set<BitSet> found) {
        BitSet shown = new BitSet();
        found.forEach(shown::or);
        return shown;
    }

    private boolean holds(Section section) {
        return text.passages().stream().anyMatch(passage -> passage.section() == section);
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
}
