package org.sekisho.finding.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sekisho.finding.opinion.Opinion.Reason;
import org.sekisho.intake.filing.Recognised;
import org.sekisho.intake.filing.Section;

/** How a model judges: what it finds, that nothing hides it, and when it has no opinion. */
class OpinionModelTests {

    private static final OpinionModel MODEL = OpinionTexts.MODEL;

    @Example
    void tellsFilingsOfTheAreaFromOthersAndGivesThemTheirChances() {
        Random random = new Random(1);
        OpinionText cold = OpinionTexts.claiming(OpinionTexts.words(random, 80, 8));
        OpinionText plain = OpinionTexts.claiming(OpinionTexts.words(random, 80, 0));

        assertThat(MODEL.of(cold).likelihoods().get("cold").chance()).isGreaterThan(0.8);
        assertThat(MODEL.of(plain).likelihoods().get("cold").chance()).isLessThan(0.2);
    }

    @Example
    void namesThePassagesThatSpeakMostForAnAreaNoneTwice() {
        Random random = new Random(2);
        String plain = OpinionTexts.words(random, 400, 0);
        OpinionText text = OpinionTexts.claiming(
                plain + ". Helium and frost in a cryostat of snow. " + plain + ". An iceberg in a glacier. " + plain);

        OpinionModel.Reasons reasons = MODEL.reasons(text, OpinionTexts.AREA, 8, 3);

        assertThat(reasons.best()).hasSize(2);
        OpinionModel.Stretch first = reasons.best().get(0);
        OpinionModel.Stretch second = reasons.best().get(1);
        assertThat(first.first()).isLessThanOrEqualTo(first.last());
        assertThat(first.last() < second.first() || second.last() < first.first())
                .as("%s and %s stand apart", first, second)
                .isTrue();
        assertThat(MODEL.reasons(text, "ocean", 8, 3)).isEqualTo(OpinionModel.Reasons.NONE);
    }

    /** Whatever stands before and behind a passage in its claim, and whatever in other parts of the filing. */
    @Property(tries = 150, seed = "20261130")
    void isNotMovedByFillerAroundAPassage(
            @ForAll Random random,
            @ForAll @IntRange(min = 150, max = 220) int length,
            @ForAll @IntRange(min = 0, max = 8) int cold,
            @ForAll @IntRange(min = 0, max = 900) int before,
            @ForAll @IntRange(min = 0, max = 900) int after,
            @ForAll @IntRange(min = 1, max = 1600) int elsewhere) {
        String passage = OpinionTexts.words(random, length, cold);
        OpinionText alone = OpinionTexts.claiming(passage);
        OpinionText padded = OpinionTexts.of(
                "en",
                null,
                Map.of(
                        Section.CLAIM,
                        filler(random, before) + " " + passage + " " + filler(random, after),
                        Section.ABSTRACT,
                        filler(random, elsewhere),
                        Section.DESCRIPTION,
                        filler(random, elsewhere)));

        double window = greatest(alone);
        assertThat(OpinionTexts.score(MODEL, padded))
                .isGreaterThanOrEqualTo(window + MODEL.subjects().get(0).bias() - 1e-9);
    }

    private static double greatest(OpinionText text) {
        return new NumberedText(text, MODEL.vocabulary())
                .windows(MODEL.subjects().get(0).weights()).stream()
                        .filter(window -> window.last() - window.first() < 150)
                        .mapToDouble(NumberedText.Window::sum)
                        .max()
                        .orElseThrow();
    }

    private static String filler(Random random, int words) {
        return OpinionTexts.words(random, words, 0) + ".";
    }

    /** A window that slides comes to what its words come to by themselves. */
    @Property(tries = 50, seed = "20261130")
    void sumsAWindowUpAsItsWordsAlone(@ForAll Random random, @ForAll @IntRange(min = 0, max = 40) int cold) {
        List<OpinionText.Slot> slots = OpinionTexts.claiming(OpinionTexts.words(random, 200, cold))
                .slots()
                .toList();
        List<float[]> weights = List.of(MODEL.subjects().get(0).weights());
        double best = Double.NEGATIVE_INFINITY;
        for (int from = 0; from + 150 <= slots.size(); from++) {
            List<OpinionText.Slot> some = new ArrayList<>(slots.subList(from, from + 150));
            some.set(0, new OpinionText.Slot(some.get(0).field(), some.get(0).word(), null, 0));
            OpinionText alone = new OpinionText("en", List.of(some), 0);
            best = Math.max(best, new NumberedText(alone, MODEL.vocabulary()).greatest(weights)[0]);
        }

        OpinionText all = new OpinionText("en", List.of(slots), 0);
        assertThat(greatest(all)).isCloseTo(best, within(1e-9));
    }

    @Example
    void hasNoOpinionWhereItCannotHaveOneAndNeverCallsThatClear() {
        String words = OpinionTexts.words(new Random(2), 100, 8);

        assertNone(OpinionTexts.of("de", null, Map.of(Section.CLAIM, words)), Reason.OTHER_LANGUAGE);
        assertNone(OpinionTexts.claiming(OpinionTexts.words(new Random(2), 20, 8)), Reason.TOO_SHORT);
        assertNone(OpinionTexts.claiming(words + " zyx wvu".repeat(60)), Reason.UNKNOWN_WORDS);
        assertNone(OpinionTexts.of("en", new Recognised(41), Map.of(Section.CLAIM, words)), Reason.POORLY_RECOGNISED);
        assertThat(MODEL.of(OpinionTexts.of("en", new Recognised(95), Map.of(Section.CLAIM, words))))
                .isInstanceOf(Opinion.Given.class);
    }

    @Example
    void learnsJapaneseByItsWords() {
        List<LabelledText> texts = IntStream.range(0, 300)
                .mapToObj(at -> OpinionTexts.labelled(
                        "J" + at, "applicant " + at % 150, at % 3 == 0, japanese(at, at % 3 == 0)))
                .toList();
        OpinionModel model = OpinionTrainer.train("ja", texts, OpinionTexts.SETTINGS);

        assertThat(model.vocabulary().number("冷凍")).isNotNegative();
        assertThat(model.of(japanese(1000, true)).likelihoods().get("cold").chance())
                .isGreaterThan(0.8);
        assertThat(model.of(japanese(1000, false)).likelihoods().get("cold").chance())
                .isLessThan(0.2);
    }

    private static OpinionText japanese(int seed, boolean cold) {
        Random random = new Random(seed);
        List<String> plain = List.of("車輪", "扉", "椅子", "机", "鍋", "傘", "靴", "屋根", "窓", "鋏", "針", "釘", "縄", "梯子");
        String words = IntStream.range(0, 30)
                .mapToObj(at -> plain.get(random.nextInt(plain.size())) + "と"
                        + (cold && at % 6 == 0 ? "冷凍機" : plain.get(random.nextInt(plain.size()))) + "とを備える。")
                .collect(Collectors.joining());
        return OpinionTexts.of("ja", null, Map.of(Section.CLAIM, words));
    }

    private static void assertNone(OpinionText text, Reason reason) {
        assertThat(MODEL.of(text)).isEqualTo(new Opinion.None(reason));
        assertThat(MODEL.of(text).likelihoods()).isEmpty();
    }

    @Example
    void comesOutTheSameByteForByteInWhateverOrderItsFilingsCome() {
        List<LabelledText> texts = new ArrayList<>(OpinionTexts.labelled(300));
        Collections.shuffle(texts, new Random(3));

        assertThat(OpinionModelFile.of(OpinionTrainer.train("en", texts, OpinionTexts.SETTINGS)))
                .isEqualTo(OpinionModelFile.of(MODEL));
    }
}
