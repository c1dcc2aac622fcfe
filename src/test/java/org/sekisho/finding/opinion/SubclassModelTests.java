package org.sekisho.finding.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sekisho.finding.opinion.SubclassModel.Suggestion;

/** Subclasses that are suggested for a filing that states none. */
class SubclassModelTests {

    /** Cold filings are of F25D and every second of them of F25B, the others of B65D; every sixth of all states nothing. */
    private static List<LabelledText> classified(int count) {
        List<LabelledText> texts = OpinionTexts.labelled(count);
        return IntStream.range(0, count)
                .mapToObj(at -> at % 6 == 5
                        ? texts.get(at)
                        : of(
                                texts.get(at),
                                at % 3 > 0 ? Set.of("B65D") : at % 2 == 0 ? Set.of("F25D", "F25B") : Set.of("F25D")))
                .toList();
    }

    private static LabelledText of(LabelledText text, Set<String> subclasses) {
        return new LabelledText(
                text.id(), text.family(), text.applicants(), text.day(), text.text(), text.labels(), subclasses);
    }

    private static final OpinionModel MODEL = OpinionTrainer.train("en", classified(300), OpinionTexts.SETTINGS);

    private static OpinionText text(int cold) {
        return OpinionTexts.claiming(OpinionTexts.words(new Random(7), 80, cold));
    }

    @Test
    void suggestsTheLikeliestFirstWithTheChanceThatSuchSuggestionsHad() {
        List<Suggestion> cold = MODEL.subclassesOf(text(8));
        List<Suggestion> plain = MODEL.subclassesOf(text(0));

        assertThat(cold).extracting(Suggestion::subclass).containsExactly("F25D", "F25B", "B65D");
        assertThat(cold.get(0).chance()).isGreaterThan(0.85);
        assertThat(cold.get(1).chance()).isBetween(0.2, 0.8);
        assertThat(cold.get(2).chance()).isLessThan(0.15);
        assertThat(plain.get(0).subclass()).isEqualTo("B65D");
        assertThat(plain.get(0).chance()).isGreaterThan(0.85);
    }

    @Test
    void suggestsNothingWhereItHasNoOpinionAndNothingOfTooFewCases() {
        assertThat(MODEL.subclassesOf(OpinionTexts.claiming("A cryostat."))).isEmpty();
        assertThat(OpinionTrainer.train("en", classified(24), OpinionTexts.SETTINGS)
                        .subclasses()
                        .subclasses())
                .isEmpty();
        assertThat(OpinionTexts.MODEL.subclassesOf(text(8))).isEmpty();
    }

    /** Areas are learned the same, whatever symbols a filing has. */
    @Test
    void changesNoOpinion() {
        assertThat(MODEL.of(text(8))).isEqualTo(OpinionTexts.MODEL.of(text(8)));
        assertThat(MODEL.learnedFrom()).isNotEqualTo(OpinionTexts.MODEL.learnedFrom());
    }

    @Test
    void isTheSameAfterItWasWrittenAndTheSameFileWhenItIsTrainedAgain() {
        byte[] file = OpinionModelFile.of(MODEL);

        assertThat(OpinionModelFile.read(file).orElseThrow().subclassesOf(text(8)))
                .isEqualTo(MODEL.subclassesOf(text(8)));
        assertThat(OpinionModelFile.of(OpinionModelFile.read(file).orElseThrow()))
                .isEqualTo(file);
        assertThat(OpinionModelFile.of(OpinionTrainer.train("en", classified(300), OpinionTexts.SETTINGS)))
                .isEqualTo(file);
    }
}
