package org.sekisho.finding.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.finding.entity.NamedEntity.Kind;
import org.sekisho.finding.entity.NamedEntity.Role;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

class CoreNlpEntityFinderTests {

    private static final int MANY = 2_000;
    private static final String AT_STANFORD = "It was tested by researchers at Stanford University in California.";

    /** One for all tests: the model takes a second to load. */
    private static final EntityFinder FINDER = new CoreNlpEntityFinder(new EntitySettings(true, MANY));

    @Test
    void namesOrganisationsPersonsAndPlacesWhereTheyStand() {
        var text = text("en", description(AT_STANFORD));

        assertThat(find(text).named())
                .extracting(NamedEntity::kind, NamedEntity::role, NamedEntity::name)
                .containsExactly(
                        tuple(Kind.ORGANISATION, Role.MENTIONED, "Stanford University"),
                        tuple(Kind.PLACE, Role.MENTIONED, "California"));
        assertThat(find(text).named())
                .allSatisfy(named -> assertThat(named.name())
                        .isEqualTo(text.words()
                                .substring(named.span().start(), named.span().end())));
    }

    @Test
    void placesNamesAfterALongRunAndAfterOtherPassages() {
        var text = text("en", description("Nothing here."), description("x".repeat(300) + " " + AT_STANFORD));

        assertThat(find(text).named())
                .extracting(named -> text.words()
                        .substring(named.span().start(), named.span().end()))
                .containsExactly("Stanford University", "California");
    }

    @Test
    void findsNamesBehindTheFirstHundredTokensOfALongSentence() {
        String words = "the lens and ".repeat(60) + "the mirror of Stanford University in California";

        assertThat(find(text("en", description(words))).named())
                .extracting(NamedEntity::name)
                .contains("Stanford University", "California");
    }

    @Test
    void readsWhatAListAskedForAndNothingElseOfADescription() {
        Passage known = passage(Section.DESCRIPTION, "Reported from Japan by reactors.", 0);
        Passage other = passage(Section.DESCRIPTION, "Reported from France by reactors.", 33);
        var text = new FilingText("en", known.words() + "\n" + other.words(), List.of(known, other));

        assertThat(FINDER.find(filing(), text, Set.of(known)).named())
                .extracting(NamedEntity::name)
                .containsExactly("Japan");
    }

    @Test
    void takesNoHeadingForANameUnlessAListAskedForIt() {
        var heading = new Passage(
                Section.ABSTRACT, "", "Made in France", "filing.xml", 0, new TextSpan(0, 14), "Made in France", false);
        var text = new FilingText("en", heading.words(), List.of(heading));

        assertThat(find(text).named()).isEmpty();
        assertThat(FINDER.find(filing(), text, Set.of(heading)).named())
                .extracting(NamedEntity::name)
                .containsExactly("France");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was tested by NASA in a tunnel.",
                "It was tested at Zembla.",
                "It was tested in the U.S. by others."
            })
    void readsASentenceWithOneCapitalThatMayBeAName(String words) {
        assertThat(find(text("en", new Part(Section.ABSTRACT, words))).named()).hasSize(1);
    }

    @Test
    void letsASentenceThatNamesNobodyTakeNothingFromTheCap() {
        var strict = new CoreNlpEntityFinder(new EntitySettings(true, 15));
        Passage parts = passage(
                Section.DESCRIPTION, "FIG. 3 shows the ASIC and the DMA controller of an example of the lid.", 0);
        Passage known = passage(Section.DESCRIPTION, "Reported from Japan by reactors.", 71);
        var text = new FilingText("en", parts.words() + "\n" + known.words(), List.of(parts, known));

        Entities entities = strict.find(filing(), text, Set.of(parts, known));

        assertThat(entities.named()).extracting(NamedEntity::name).containsExactly("Japan");
        assertThat(entities.capped()).isFalse();
    }

    @Test
    void findsTheSameWhateverWasReadBefore() {
        var finder = new CoreNlpEntityFinder(new EntitySettings(true, MANY));
        var text = text("en", description("The Photon Institute and the Quantic Company met in Zembla."));
        Entities before = finder.find(filing(), text, Set.of());
        finder.find(
                filing(),
                text("en", description("The photon of the institute, a quantic company: zembla, met, photon.")),
                Set.of());

        assertThat(finder.find(filing(), text, Set.of())).isEqualTo(before);
    }

    @Test
    void findsTheSameOnEveryThread() {
        var text = text("en", description(AT_STANFORD));

        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(time -> find(text))
                        .distinct())
                .containsExactly(find(text));
    }

    @Test
    void readsHostileWordsInReasonableTime() {
        var text = text("en", new Part(Section.ABSTRACT, "&".repeat(300_000) + " " + "a@".repeat(300_000)));

        assertThat(assertTimeout(Duration.ofSeconds(20), () -> find(text)).named())
                .isEmpty();
    }

    @Nested
    class Funders {

        @Test
        void areNamedOnceForEachStatementThatNamesThem() {
            var text = text(
                    "en",
                    description(
                            "This invention was made with government support under Grant Nos. CHE-0234567 and CHE-0234568"
                                    + " awarded by the National Science Foundation."));

            Entities entities = find(text);

            assertThat(entities.funding()).hasSize(2);
            assertThat(entities.named())
                    .filteredOn(named -> named.role() == Role.FUNDER)
                    .extracting(NamedEntity::kind, NamedEntity::name)
                    .containsExactly(tuple(Kind.ORGANISATION, "National Science Foundation"));
        }

        @Test
        void areOneHoweverTheyAreCalled() {
            var text = text(
                    "en",
                    description(
                            "This invention was made with government support awarded by the National Institutes of Health."),
                    description("It was also supported by NIH grant R01 GM012345."));

            assertThat(find(text).named())
                    .filteredOn(named -> named.role() == Role.FUNDER)
                    .extracting(NamedEntity::name)
                    .containsExactly("National Institutes of Health");
        }

        @Test
        void areFoundInJapanese() {
            var text =
                    text("ja", description("国立研究開発法人科学技術振興機構の委託研究、産業技術力強化法第17条の適用を受ける特許出願"), description(AT_STANFORD));

            assertThat(find(text).named())
                    .filteredOn(named -> named.role() == Role.FUNDER)
                    .extracting(NamedEntity::role, NamedEntity::name)
                    .containsExactly(tuple(Role.FUNDER, "国立研究開発法人科学技術振興機構"));
        }
    }

    @Nested
    class InJapanese {

        @ParameterizedTest
        @CsvSource({
            "試料は北海光学株式会社製のものを用いた。, ORGANISATION, 北海光学株式会社",
            "測定には株式会社北海光学の装置を用いた。, ORGANISATION, 株式会社北海光学",
            "測定には（株）北海光学製の装置を用いた。, ORGANISATION, （株）北海光学",
            "樹脂はＺＥＭＢＬＡ社製である。, ORGANISATION, ＺＥＭＢＬＡ社",
            "東京大学の試験による。, ORGANISATION, 東京大学",
            "国立研究開発法人北岸研究所で試験した。, ORGANISATION, 国立研究開発法人北岸研究所",
            "国立研究開発法人産業技術総合研究所で試験した。, ORGANISATION, 国立研究開発法人産業技術総合研究所",
            "これは経済産業省の基準による。, ORGANISATION, 経済産業省",
            "これは防衛省の仕様による。, ORGANISATION, 防衛省",
            "装置は神奈川県川崎市で試験した。, PLACE, 神奈川県川崎市",
            "装置は米国で試験した。, PLACE, 米国",
            "この方法は山田太郎による。, PERSON, 山田太郎",
        })
        void namesWhatStandsInTheText(String words, Kind kind, String name) {
            var text = text("ja", abstractOf("蓋である。"), abstractOf(words));

            assertThat(find(text).named())
                    .extracting(NamedEntity::kind, NamedEntity::role, NamedEntity::name)
                    .containsExactly(tuple(kind, Role.MENTIONED, name));
            assertThat(find(text).named())
                    .allSatisfy(named -> assertThat(text.words()
                                    .substring(
                                            named.span().start(), named.span().end()))
                            .isEqualTo(named.name()));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "駆動機構と回転機構とを備える。",
                    "ポリアミドイミド樹脂とメチルエチルケトンとを混ぜる。",
                    "アルキル基等および正方晶である。",
                    "当該大学、同社、前記省および各研究所に渡す。",
                    "光通信とデータ通信とを行う。",
                    "切欠と中央と求める周とを有する。",
                    "医療機関または総合病院で用いる。",
                    "ポアソン比とヤング率とを求める。",
                    "ＮＡＮＤとＣＰＵとＳｉＯとを備える。",
                })
        void takesNoWordOfTheTradeForAName(String words) {
            assertThat(find(text("ja", abstractOf(words))).named()).isEmpty();
        }

        @Test
        void readsAJapanesePassageWhateverTheLanguageOfTheFiling() {
            assertThat(find(text("en", abstractOf("A lid of steel."), abstractOf("東京大学の試験による。")))
                            .named())
                    .extracting(NamedEntity::name)
                    .containsExactly("東京大学");
        }

        @Test
        void readsADescriptionWhereABodyIsNamedAndNowhereElse() {
            assertThat(find(text("ja", description("装置は米国で試験した。"), description("米国の東京大学で試験した。")))
                            .named())
                    .extracting(NamedEntity::name)
                    .containsExactly("米国", "東京大学");
        }

        @Test
        void countsWhatTheSettingsKeepItFromReading() {
            var strict = new CoreNlpEntityFinder(new EntitySettings(true, 15));
            var text = text("ja", description("東京大学で試験した。"), description("長い試験を繰り返した東京大学による結果を次に示すことにする。"));

            assertThat(strict.find(filing(), text, Set.of()).unread()).isEqualTo(1);
        }

        @Test
        void readsHostileWordsInReasonableTime() {
            var text = text("ja", abstractOf("ア".repeat(200_000) + "大学".repeat(50_000) + "基盤研究所".repeat(30_000)));

            assertThat(assertTimeout(Duration.ofSeconds(30), () -> find(text)).unread())
                    .isZero();
        }

        private static Part abstractOf(String words) {
            return new Part(Section.ABSTRACT, words);
        }
    }

    @Nested
    class TheCap {

        private final EntityFinder strict = new CoreNlpEntityFinder(new EntitySettings(true, 15));

        @Test
        void isVisibleWhereItKeptPassagesFromBeingRead() {
            Entities entities =
                    strict.find(filing(), text("en", description(AT_STANFORD), description(AT_STANFORD)), Set.of());

            assertThat(entities.capped()).isTrue();
            assertThat(entities.unread()).isEqualTo(1);
            assertThat(entities.named()).hasSize(2);
        }

        @Test
        void neverKeepsTitleAbstractAndGovernmentInterestFromBeingRead() {
            Entities entities = strict.find(
                    filing(),
                    text(
                            "en",
                            new Part(Section.TITLE, AT_STANFORD),
                            new Part(Section.ABSTRACT, AT_STANFORD),
                            new Part(Section.GOVERNMENT_INTEREST, AT_STANFORD)),
                    Set.of());

            assertThat(entities.capped()).isFalse();
            assertThat(entities.named())
                    .filteredOn(named -> named.name().equals("Stanford University"))
                    .hasSize(3);
        }

        @Test
        void isNotMetByAFilingWithFewNames() {
            assertThat(find(text("en", description(AT_STANFORD))).capped()).isFalse();
        }
    }

    @Nested
    class Parties {

        @Test
        void comeFromTheBibliographicDataEvenIfTheTextIsNotRead() {
            var finder = new CoreNlpEntityFinder(new EntitySettings(false, MANY));
            var text = text("en", description(AT_STANFORD));

            assertThat(finder.find(
                                    filing(
                                            party(Party.Role.APPLICANT, "Example Optics", true),
                                            party(Party.Role.APPLICANT, "Example Optics", null),
                                            party(Party.Role.INVENTOR, "A. Inventor", null),
                                            party(Party.Role.ASSIGNEE, "A. Assignee", false),
                                            party(Party.Role.ASSIGNEE, "例光学株式会社", null)),
                                    text,
                                    Set.of())
                            .named())
                    .extracting(NamedEntity::kind, NamedEntity::role, NamedEntity::name, NamedEntity::span)
                    .containsExactly(
                            tuple(Kind.ORGANISATION, Role.APPLICANT, "Example Optics", null),
                            tuple(Kind.PARTY, Role.APPLICANT, "Example Optics", null),
                            tuple(Kind.PERSON, Role.INVENTOR, "A. Inventor", null),
                            tuple(Kind.PERSON, Role.ASSIGNEE, "A. Assignee", null),
                            tuple(Kind.ORGANISATION, Role.ASSIGNEE, "例光学株式会社", null));
        }
    }

    private static Entities find(FilingText text) {
        return FINDER.find(filing(), text, Set.of());
    }

    private static Party party(Party.Role role, String name, Boolean organisation) {
        return new Party(role, name, organisation, null, null);
    }

    private static Filing filing(Party... parties) {
        var bibliography =
                new Bibliography(null, null, null, FilingDates.UNKNOWN, List.of(parties), List.of(), List.of());
        return new Filing(null, bibliography, List.of(), List.of());
    }

    private static Part description(String words) {
        return new Part(Section.DESCRIPTION, words);
    }

    private static FilingText text(String language, Part... parts) {
        List<Passage> passages = new ArrayList<>();
        var words = new StringBuilder();
        for (Part part : parts) {
            passages.add(passage(part.section(), part.words(), words.length()));
            words.append(part.words()).append('\n');
        }
        return new FilingText(language, words.toString(), passages);
    }

    private static Passage passage(Section section, String words, int start) {
        return new Passage(section, "", "", "filing.xml", 0, new TextSpan(start, start + words.length()), words, false);
    }

    private record Part(Section section, String words) {}
}
