package org.sekisho.finding.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sekisho.architecture.House;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.finding.opinion.OpinionTrainer.Cases;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Section;

/** What a model learns from, and what nobody can make it learn. */
class OpinionTrainerTests {

    /** A thousand filings full of the area's words, none of them kept, and words that only they have. */
    @Test
    void letsNoApplicantUnteachItHoweverManyTheyFile() {
        List<LabelledText> texts = new ArrayList<>(OpinionTexts.labelled(300));
        IntStream.range(0, 1000)
                .mapToObj(at -> OpinionTexts.labelled(
                        "P" + at,
                        "the poisoner",
                        false,
                        OpinionTexts.claiming(OpinionTexts.words(new Random(5000 + at), 80, 8) + " blahword ownword.")))
                .forEach(texts::add);
        OpinionModel poisoned = OpinionTrainer.train("en", texts, OpinionTexts.SETTINGS);
        OpinionText cold = OpinionTexts.claiming(OpinionTexts.words(new Random(7), 80, 8));

        assertThat(poisoned.subjects().get(0).reviewed()).isLessThanOrEqualTo(303);
        assertThat(poisoned.of(cold).likelihoods().get("cold").chance()).isGreaterThan(0.7);
        assertThat(poisoned.vocabulary().number("blahword")).isNegative();
        assertThat(poisoned.vocabulary().number("helium")).isNotNegative();
    }

    @Test
    void learnsNothingOfTooFewCases() {
        List<LabelledText> texts = OpinionTexts.labelled(300);

        assertThat(OpinionTrainer.train("en", texts, OpinionSettings.STANDARD).subjects())
                .hasSize(1);
        assertThat(OpinionTrainer.train("en", texts.subList(0, 140), OpinionSettings.STANDARD)
                        .subjects())
                .isEmpty();
        assertThat(Cases.by(texts, OpinionTexts.SETTINGS)).containsExactly(Map.entry("cold", new Cases(300, 100, 50)));
        assertThat(new Cases(200, 50, 19).suffice(OpinionSettings.STANDARD)).isFalse();
        assertThat(new Cases(200, 50, 20).suffice(OpinionSettings.STANDARD)).isTrue();
        assertThat(new Cases(60, 60, 60).suffice(OpinionTexts.SETTINGS)).isFalse();
    }

    @Test
    void leavesOutTextsOfOtherLanguagesAndLabelsThatNobodyGave() {
        List<LabelledText> texts = new ArrayList<>(OpinionTexts.labelled(300));
        texts.add(new LabelledText(
                "ja",
                "ja",
                Set.of(),
                null,
                OpinionTexts.of("ja", null, Map.of(Section.CLAIM, "冷凍機を備える装置。")),
                Map.of("cold", true),
                Set.of()));
        texts.add(new LabelledText(
                "none", "none", Set.of(), null, OpinionTexts.claiming("A wheel."), Map.of(), Set.of()));

        assertThat(OpinionTrainer.train("en", texts, OpinionTexts.SETTINGS)
                        .subjects()
                        .get(0)
                        .reviewed())
                .isEqualTo(300);
    }

    /** Filings of one day have no last fifth, and the last fifth of others may hold no true one. */
    @Test
    void givesSoundChancesByTimeAndWhereTimeCannotBeUsed() {
        List<Function<Integer, LocalDate>> filed = List.of(
                at -> LocalDate.of(2026, 1, 1).plusDays(at),
                at -> LocalDate.of(2026, 1, 1),
                at -> LocalDate.of(2026, 1, 1).plusDays(at % 3 == 0 ? 0 : at));
        OpinionText cold = OpinionTexts.claiming(OpinionTexts.words(new Random(7), 80, 8));
        OpinionText plain = OpinionTexts.claiming(OpinionTexts.words(new Random(7), 80, 0));
        List<LabelledText> texts = OpinionTexts.labelled(300);

        assertThat(filed).allSatisfy(day -> {
            List<LabelledText> dated = IntStream.range(0, 300)
                    .mapToObj(at -> dated(texts.get(at), day.apply(at)))
                    .toList();
            OpinionModel model = OpinionTrainer.train("en", dated, OpinionTexts.SETTINGS);
            assertThat(model.of(cold).likelihoods().get("cold").chance()).isGreaterThan(0.8);
            assertThat(model.of(plain).likelihoods().get("cold").chance()).isLessThan(0.2);
        });
    }

    @Test
    void putsTextsThatSayNearlyTheSameIntoOneFamily() {
        String words = OpinionTexts.words(new Random(8), 100, 8);
        List<LabelledText> texts = List.of(
                OpinionTexts.labelled("a", "x", true, OpinionTexts.claiming(words)),
                OpinionTexts.labelled("b", "y", true, OpinionTexts.claiming("Improved: " + words + " and a spring.")),
                OpinionTexts.labelled(
                        "c", "z", true, OpinionTexts.claiming(OpinionTexts.words(new Random(9), 100, 8))));

        assertThat(TextFamilies.of(texts)).extracting(LabelledText::family).containsExactly("a", "a", "c");
    }

    /** No label, no text and no training takes what rules found, who files, or what symbols a filing states. */
    @Test
    void cannotBeGivenWhatRulesFound() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.sekisho.finding.opinion")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntryFinding.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(MatchEvidence.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Bibliography.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Party.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ClassificationSymbol.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.sekisho.lists..")
                .check(House.CLASSES);
    }

    @Test
    void saysNoWordOfAFilingInWhatIsLogged() {
        LabelledText text =
                OpinionTexts.labelled("F1", "Helium Works", true, OpinionTexts.claiming("A helium cryostat."));
        OpinionText words = text.text();

        assertThat(List.of(
                        text.toString(),
                        words.toString(),
                        words.parts().toString(),
                        words.slots().toList().toString(),
                        OpinionTexts.MODEL.toString(),
                        OpinionTexts.MODEL.of(words).toString(),
                        String.valueOf(OpinionTexts.MODEL.vocabulary())))
                .noneMatch(said -> said.toLowerCase(Locale.ROOT).contains("helium"));
    }

    private static LabelledText dated(LabelledText text, LocalDate day) {
        return new LabelledText(
                text.id(), text.family(), text.applicants(), day, text.text(), text.labels(), text.subclasses());
    }
}
