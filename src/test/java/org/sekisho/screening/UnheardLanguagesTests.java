package org.sekisho.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.EntryLanguages;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.lists.keytech.ListProblemsException;
import org.sekisho.lists.keytech.MeaningChanges.EntryMeaning;
import org.sekisho.reading.extraction.UnreadPart;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.ScreeningSettings.ScreeningBudget;

/** Languages in which lists have words, as they say or as their words' scripts say, against those of filings. */
class UnheardLanguagesTests {

    private static final String GERMAN =
            "Eine Lampe mit einem Gehäuse, das durch das Wasser von dem Boden getrennt ist.";
    private static final String KOREAN = "상기 장치는 램프를 포함하며 물이 있는 상자에 연결된다.";

    @Test
    void areToldOfAGermanAndOfAKoreanFilingForListsInEnglishAndJapanese() {
        TechnologyMatcher lists = lists("rules: [{words: [lamp, ランプ]}]");

        assertThat(told(lists, GERMAN)).containsExactly("not looked at in German");
        assertThat(told(lists, KOREAN)).containsExactly("not looked at in Korean");
        assertThat(told(lists, "A lamp with a housing that is parted from the floor by the water."))
                .isEmpty();
        assertThat(told(lists, "水により床から隔てられた筐体を有するランプ。")).isEmpty();
    }

    @Test
    void areNoneWhereTheListSaysThatItsWordsAreInTheLanguage() {
        assertThat(told(lists("rules: [{words: lampe}]", "languages: [de]"), GERMAN))
                .isEmpty();
        assertThat(told(lists("rules: [{words: [lamp, 'de:lampe']}]"), GERMAN)).isEmpty();
        assertThat(told(lists("rules: [{words: lampe}]"), GERMAN)).hasSize(1);
    }

    @Test
    void areNoneForListsThatLookForNoWords() {
        assertThat(told(lists("rules: [{symbols: [F21V 1/00]}]"), GERMAN)).isEmpty();
        assertThat(told(lists("rules: [{symbols: [F21V 1/00]}, {words: GaN}]"), GERMAN))
                .isEmpty();
    }

    @Test
    void areCountedAndNotUnreadWhereTheOfficeAcceptsThem() {
        var accepting = new UnheardLanguages(lists("rules: [{words: lamp}]"), settings("de"));

        assertThat(accepting.unread(accepting.in(text(GERMAN)))).isEmpty();
        assertThat(accepting.remarks(accepting.in(text(GERMAN))))
                .containsExactly(new Remark(Remark.Kind.ACCEPTED_LANGUAGE, "de", 1));
        assertThat(accepting.unread(accepting.in(text(KOREAN)))).hasSize(1);
        assertThat(accepting.remarks(accepting.in(text(KOREAN)))).isEmpty();
    }

    @Test
    void ofAListAreThoseOfEntriesThatDoNotSayTheirs() {
        KeyTechnologyList list = read("languages: [en, de]\n", "rules: [{words: lampe}]", "languages: [fr]");
        KeyTechnologyList other = read("languages: [en, de]\n", "rules: [{words: lampe}]", "");

        assertThat(EntryLanguages.of(list.entries())).containsExactly("fr");
        assertThat(EntryLanguages.of(other.entries())).containsExactlyInAnyOrder("en", "de");
        assertThat(EntryMeaning.of(list.entries().get(0)))
                .isNotEqualTo(EntryMeaning.of(other.entries().get(0)));
        assertThatThrownBy(() -> read("languages: [German]\n", "rules: [{words: lampe}]", ""))
                .isInstanceOf(ListProblemsException.class)
                .hasMessageContaining("'German' is no language");
    }

    private static List<String> told(TechnologyMatcher lists, String claim) {
        var languages = new UnheardLanguages(lists, settings());
        return languages.unread(languages.in(text(claim))).stream()
                .map(UnreadPart::detail)
                .toList();
    }

    private static ScreeningSettings settings(String... accepted) {
        return new ScreeningSettings(List.of(), List.of(accepted), ScreeningBudget.STANDARD);
    }

    private static FilingText text(String claim) {
        List<Passage> passages = new ArrayList<>();
        passages.add(
                new Passage(Section.CLAIM, "1", "", "a.xml", 0, new TextSpan(0, claim.length()), claim, false, null));
        return new FilingText("und", claim, passages);
    }

    private static TechnologyMatcher lists(String rules, String... more) {
        return ScreeningLists.compileTried(List.of(read("", rules, String.join("\n    ", more))));
    }

    private static KeyTechnologyList read(String ofList, String rules, String more) {
        return new KeyTechnologyListReader()
                .readAlone(java.nio.file.Path.of("a.yml"), """
                list: sample
                title: A sample
                edition: 1
                %sentries:
                  - code: LAMP-01
                    title: Lamps
                    area: light
                    queue: secrecy
                    basis: a test
                    %s
                    %s
                    examples: {match: [{text: A lamp., symbols: [IPC F21V 1/00]}], noMatch: [A fish.]}
                """.formatted(ofList, rules, more));
    }
}
