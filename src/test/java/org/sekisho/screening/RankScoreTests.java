package org.sekisho.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Entry.Basis;
import org.sekisho.lists.keytech.Entry.ListLines;
import org.sekisho.lists.keytech.Entry.Stewardship;
import org.sekisho.lists.keytech.EntryCode;
import org.sekisho.lists.keytech.ExpressionParser;
import org.sekisho.lists.keytech.ListId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

class RankScoreTests {

    private static final Rule GYROSCOPE = new Rule.Words(ExpressionParser.parse("gyroscope"));
    private static final Rule LASER = new Rule.Words(ExpressionParser.parse("laser"));
    private static final Filing TWO_CLAIMS = new Filing(
            null, Bibliography.UNKNOWN, List.of(), List.of(new Claim(1, List.of()), new Claim(2, List.of(1))));

    private final RankScore rank = new RankScore(TWO_CLAIMS, RankWeights.STANDARD);

    @Test
    void theSettingsThatAreShippedAreTheStandardWeights() throws IOException {
        var settings =
                new YamlPropertySourceLoader().load("settings", new FileSystemResource("config/application.yml"));

        assertThat(new Binder(ConfigurationPropertySources.from(settings))
                        .bind("sekisho.ranking", RankWeights.class)
                        .get())
                .isEqualTo(RankWeights.STANDARD);
    }

    @Test
    void putsWhatIsClaimedBeforeWhatIsDescribedAndThatBeforeWhatOthersDid() {
        assertThat(List.of(
                        rank.weight(words(GYROSCOPE, Section.CLAIM, "1", "")),
                        rank.weight(words(GYROSCOPE, Section.CLAIM, "2", "")),
                        rank.weight(words(GYROSCOPE, Section.TITLE, "", "")),
                        rank.weight(words(GYROSCOPE, Section.DESCRIPTION, "0012", "DETAILED DESCRIPTION")),
                        rank.weight(words(GYROSCOPE, Section.DESCRIPTION, "0002", "BACKGROUND OF THE INVENTION"))))
                .isSortedAccordingTo((first, second) -> Double.compare(second, first))
                .doesNotHaveDuplicates();
    }

    @Test
    void takesJapaneseBackgroundForWhatOthersDid() {
        assertThat(rank.weight(words(GYROSCOPE, Section.DESCRIPTION, "0002", "【背景技術】")))
                .isLessThan(rank.weight(words(GYROSCOPE, Section.DESCRIPTION, "0002", "【発明を実施するための形態】")));
    }

    @Test
    void countsASecondRuleForMoreThanASecondPlaceOfTheSameRule() {
        double once = rank.of(found(Truth.MET, words(GYROSCOPE, Section.CLAIM, "1", "")));
        double twoPlaces = rank.of(
                found(Truth.MET, words(GYROSCOPE, Section.CLAIM, "1", ""), words(GYROSCOPE, Section.CLAIM, "2", "")));
        double twoRules = rank.of(
                found(Truth.MET, words(GYROSCOPE, Section.CLAIM, "1", ""), words(LASER, Section.CLAIM, "2", "")));

        assertThat(once).isLessThan(twoPlaces);
        assertThat(twoPlaces).isLessThan(twoRules);
    }

    @Test
    void halvesAnEntryOfWhichARequirementIsNotStated() {
        MatchEvidence claimed = words(GYROSCOPE, Section.CLAIM, "1", "");
        assertThat(rank.of(found(Truth.NOT_STATED, claimed)))
                .isCloseTo(rank.of(found(Truth.MET, claimed)) / 2, within(1e-9));
    }

    @Test
    void countsForLessWhatIsDeniedAndWhatOthersDid() {
        double plain = rank.weight(described("It has a laser."));

        assertThat(rank.weight(described("It works without a laser."))).isLessThan(plain);
        assertThat(rank.weight(described("Unlike a conventional laser, it is small.")))
                .isLessThan(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The part may be made by a saw, a knife, a laser, a file or a mill.",
                "Sources such as lamps, diodes, lasers, suns, and fires; they shine, etc. in other cases, or glow.",
                "Devices include, for example, phones, tablets, watches, lasers, radios, cars and ovens.",
                "光源としては、例えば、ランプ、laser、ダイオード、蛍光灯又はろうそくを用いる。"
            })
    void putsOneOfManyAlternativesBelowAnEntryToWatchInADescription(String sentence) {
        MatchEvidence listed = described(sentence);

        assertThat(rank.weight(listed)).isEqualTo(RankWeights.STANDARD.description() * RankWeights.STANDARD.negated());
        assertThat(rank.weight(listed)).isLessThan(RankWeights.STANDARD.background());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The laser has a cavity, a mirror, a pump, a lens and a screen.",
                "Sources such as a lamp or a laser are used.",
                "It has parts such as nuts, bolts, pins, rings and keys. A laser cuts them.",
                "光源は、laser、ランプを含む。"
            })
    void takesOtherSentencesPlainly(String sentence) {
        assertThat(rank.weight(described(sentence))).isEqualTo(RankWeights.STANDARD.description());
    }

    @Test
    void countsForLessWhatOnlyComesNearItsLimit() {
        MatchEvidence claimed = words(GYROSCOPE, Section.CLAIM, "1", "");
        EntryFinding within = found(Truth.MET, claimed);
        EntryFinding near =
                new EntryFinding(within.list(), within.entry(), within.requirement(), true, within.evidence());

        assertThat(rank.of(near)).isLessThan(rank.of(within));
    }

    @Test
    void letsTheBestEntryLeadAndTheOthersAddALittle() {
        EntryFinding strong = found(Truth.MET, words(GYROSCOPE, Section.CLAIM, "1", ""));
        EntryFinding weak = found(Truth.MET, words(LASER, Section.DESCRIPTION, "0001", ""));
        assertThat(rank.of(List.of(weak, strong))).isCloseTo(rank.of(strong) + rank.of(weak) / 10, within(1e-9));
    }

    @Test
    void weighsAnOfficesSymbolLikeAClaim() {
        MatchEvidence symbol = new MatchEvidence.Symbol(
                GYROSCOPE,
                ClassificationSymbol.parse(Scheme.IPC, "G01C 19/66", null).orElseThrow());
        assertThat(rank.weight(symbol)).isEqualTo(rank.weight(words(GYROSCOPE, Section.CLAIM, "2", "")));
    }

    private static MatchEvidence words(Rule rule, Section section, String label, String heading) {
        Passage passage = new Passage(
                section, label, heading, "filing.xml", 0, new TextSpan(0, 17), "A laser gyroscope", false, null);
        return new MatchEvidence.Words(rule, rule, passage, List.of(new TextSpan(2, 7)));
    }

    private static MatchEvidence described(String sentence) {
        TextSpan all = new TextSpan(0, sentence.length());
        int laser = sentence.indexOf("laser");
        return new MatchEvidence.Words(
                LASER,
                LASER,
                new Passage(Section.DESCRIPTION, "0012", "", "filing.xml", 0, all, sentence, false, null),
                List.of(new TextSpan(laser, laser + 5)));
    }

    private static EntryFinding found(Truth requirement, MatchEvidence... evidence) {
        Entry entry = new Entry(
                new EntryCode("NAV-01"),
                "Laser gyroscopes",
                null,
                "navigation",
                ReviewQueue.SECRECY,
                Basis.of("made up for this test"),
                Stewardship.NONE,
                List.of(GYROSCOPE, LASER),
                List.of(),
                List.of(),
                List.of(),
                new ListLines(1, Map.of()),
                List.of());
        return new EntryFinding(
                new Edition(new ListId("test"), "1", "0".repeat(64)),
                entry,
                requirement,
                false,
                Arrays.asList(evidence));
    }
}
