package org.sekisho.finding.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static final String AT_STANFORD = "It was tested by researchers at Stanford University in California.";

    /** One for all tests: the model takes a second to load. */
    private static final EntityFinder FINDER = new CoreNlpEntityFinder(new EntitySettings(true, 2_000));

    private static final EntityFinder STRICT = new CoreNlpEntityFinder(new EntitySettings(true, 15));

    @Test
    void namesOrganisationsPersonsAndPlacesWhereTheyStandAfterWhateverRun() {
        for (String before : List.of("", "Nothing here. ", "x".repeat(300) + " ", "the lens and ".repeat(60))) {
            var text = text("en", description("Nothing here."), description(before + AT_STANFORD));

            assertThat(find(text).named())
                    .extracting(NamedEntity::kind, NamedEntity::role, NamedEntity::name, named -> cut(text, named))
                    .containsExactly(
                            tuple(Kind.ORGANISATION, Role.MENTIONED, "Stanford University", "Stanford University"),
                            tuple(Kind.PLACE, Role.MENTIONED, "California", "California"));
        }
    }

    @Test
    void readsWhatAListAskedForAndNothingElseOfADescriptionNorHeadings() {
        Passage known = passage(Section.DESCRIPTION, "Reported from Japan by reactors.", 0);
        Passage other = passage(Section.DESCRIPTION, "Reported from France by reactors.", 33);
        Passage heading = new Passage(
                Section.ABSTRACT,
                "",
                "Made in Italy",
                "filing.xml",
                0,
                new TextSpan(67, 80),
                "Made in Italy",
                false,
                null);
        String words = known.words() + "\n" + other.words() + "\n" + heading.words();
        var text = new FilingText("en", words, List.of(known, other, heading));

        assertThat(names(FINDER.find(filing(), text, Set.of(known)))).containsExactly("Japan");
        assertThat(names(FINDER.find(filing(), text, Set.of(known, heading)))).containsExactly("Japan", "Italy");
    }

    @Test
    void readsASentenceWithOneCapitalThatMayBeAName() {
        assertThat(Stream.of(
                        "It was tested by NASA.", "It was tested at Zembla.", "It was tested in the U.S. by others."))
                .allSatisfy(words ->
                        assertThat(find(text("en", abstractOf(words))).named()).hasSize(1));
    }

    @Test
    void letsASentenceThatNamesNobodyTakeNothingFromTheCap() {
        Passage parts = passage(
                Section.DESCRIPTION, "FIG. 3 shows the ASIC and the DMA controller of an example of the lid.", 0);
        Passage known = passage(Section.DESCRIPTION, "Reported from Japan by reactors.", 71);
        var text = new FilingText("en", parts.words() + "\n" + known.words(), List.of(parts, known));

        Entities entities = STRICT.find(filing(), text, Set.of(parts, known));

        assertThat(names(entities)).containsExactly("Japan");
        assertThat(entities.capped()).isFalse();
    }

    @Test
    void findsTheSameWhateverWasReadBefore() {
        var text = text("en", description("The Photon Institute and the Quantic Company met in Zembla."));
        Entities before = find(text);
        find(text("en", description("The photon of the institute, a quantic company: zembla, met, photon.")));

        assertThat(find(text)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"en, &, 300000, a@, 300000", "ja, ア, 200000, 大学, 50000", "ja, 基盤研究所, 30000, 大学, 50000"})
    void readsHostileWordsInReasonableTime(String language, String one, int times, String other, int again) {
        var text = text(
                language, abstractOf(one.repeat(times) + (language.equals("en") ? " " : "") + other.repeat(again)));

        Entities entities = assertTimeout(Duration.ofSeconds(30), () -> find(text));

        assertThat(entities.unread()).isZero();
        assertThat(entities.named()).hasSizeLessThan(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | This invention was made with government support under Grant Nos. CHE-0234567 and CHE-0234568 awarded by the \
            National Science Foundation. | National Science Foundation | 2
            en | This invention was made with government support awarded by the National Institutes of Health. ¶ It was also \
            supported by NIH grant R01 GM012345. | National Institutes of Health | 2
            ja | 国立研究開発法人科学技術振興機構の委託研究、産業技術力強化法第17条の適用を受ける特許出願 ¶ It was tested by researchers at Stanford University in \
            California. | 国立研究開発法人科学技術振興機構 | 1
            """)
    void namesAFunderOnceHoweverOftenAndByWhatNameItPaid(String language, String words, String name, int statements) {
        Part[] parts = Stream.of(words.split(" ¶ "))
                .map(CoreNlpEntityFinderTests::description)
                .toArray(Part[]::new);
        Entities entities = find(text(language, parts));

        assertThat(entities.funding()).hasSize(statements);
        assertThat(entities.named())
                .filteredOn(named -> named.role() == Role.FUNDER)
                .extracting(NamedEntity::kind, NamedEntity::name)
                .containsExactly(tuple(Kind.ORGANISATION, name));
    }

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
    void namesWhatStandsInAJapaneseText(String words, Kind kind, String name) {
        var text = text("ja", abstractOf("蓋である。"), abstractOf(words));

        assertThat(find(text).named())
                .extracting(NamedEntity::kind, NamedEntity::role, NamedEntity::name, named -> cut(text, named))
                .containsExactly(tuple(kind, Role.MENTIONED, name, name));
    }

    @Test
    void takesNoJapaneseWordOfTheTradeForAName() {
        String words = """
                駆動機構と回転機構とを備える。ポリアミドイミド樹脂とメチルエチルケトンとを混ぜる。アルキル基等および正方晶である。
                当該大学、同社、前記省および各研究所に渡す。光通信とデータ通信とを行う。切欠と中央と求める周とを有する。
                医療機関または総合病院で用いる。ポアソン比とヤング率とを求める。ＮＡＮＤとＣＰＵとＳｉＯとを備える。""";
        assertThat(Stream.of(words.split("(?<=。)\\s*")))
                .allSatisfy(one ->
                        assertThat(find(text("ja", abstractOf(one))).named()).isEmpty());
    }

    @Test
    void readsAJapaneseDescriptionWhereABodyIsNamedWhateverTheLanguageOfTheFiling() {
        assertThat(names(find(text("en", abstractOf("A lid of steel."), abstractOf("東京大学の試験による。")))))
                .containsExactly("東京大学");
        assertThat(names(find(text("ja", description("装置は米国で試験した。"), description("米国の東京大学で試験した。")))))
                .containsExactly("米国", "東京大学");
    }

    @Test
    void showsACapThatKeptPassagesFromBeingReadButNeverTitleAbstractAndGovernmentInterest() {
        var japanese = text("ja", description("東京大学で試験した。"), description("長い試験を繰り返した東京大学による結果を次に示すことにする。"));
        Entities capped =
                STRICT.find(filing(), text("en", description(AT_STANFORD), description(AT_STANFORD)), Set.of());
        Entities whole = STRICT.find(
                filing(),
                text(
                        "en",
                        new Part(Section.TITLE, AT_STANFORD),
                        abstractOf(AT_STANFORD),
                        new Part(Section.GOVERNMENT_INTEREST, AT_STANFORD)),
                Set.of());

        assertThat(capped).extracting(Entities::capped, Entities::unread).containsExactly(true, 1);
        assertThat(capped.named()).hasSize(2);
        assertThat(STRICT.find(filing(), japanese, Set.of()).unread()).isEqualTo(1);
        assertThat(names(whole)).filteredOn("Stanford University"::equals).hasSize(3);
        assertThat(List.of(whole, find(text("en", description(AT_STANFORD))))).noneMatch(Entities::capped);
    }

    @Test
    void takesPartiesFromTheBibliographicDataEvenIfTheTextIsNotRead() {
        Filing filing = filing(
                new Party(Party.Role.APPLICANT, "Example Optics", true, null, null),
                new Party(Party.Role.APPLICANT, "Example Optics", null, null, null),
                new Party(Party.Role.INVENTOR, "A. Inventor", null, null, null),
                new Party(Party.Role.ASSIGNEE, "A. Assignee", false, null, null),
                new Party(Party.Role.ASSIGNEE, "例光学株式会社", null, null, null));

        assertThat(EntityFinders.withoutModel()
                        .find(filing, text("en", description(AT_STANFORD)), Set.of())
                        .named())
                .extracting(NamedEntity::kind, NamedEntity::role, NamedEntity::name, NamedEntity::span)
                .containsExactly(
                        tuple(Kind.ORGANISATION, Role.APPLICANT, "Example Optics", null),
                        tuple(Kind.PARTY, Role.APPLICANT, "Example Optics", null),
                        tuple(Kind.PERSON, Role.INVENTOR, "A. Inventor", null),
                        tuple(Kind.PERSON, Role.ASSIGNEE, "A. Assignee", null),
                        tuple(Kind.ORGANISATION, Role.ASSIGNEE, "例光学株式会社", null));
    }

    private static List<String> names(Entities entities) {
        return entities.named().stream().map(NamedEntity::name).toList();
    }

    private static String cut(FilingText text, NamedEntity named) {
        return text.words().substring(named.span().start(), named.span().end());
    }

    private static Part abstractOf(String words) {
        return new Part(Section.ABSTRACT, words);
    }

    private static Entities find(FilingText text) {
        return FINDER.find(filing(), text, Set.of());
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
        return new Passage(
                section, "", "", "filing.xml", 0, new TextSpan(start, start + words.length()), words, false, null);
    }

    private record Part(Section section, String words) {}
}
