package org.sekisho.finding.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.finding.matching.MatchingFixtures.NOBODY;
import static org.sekisho.finding.matching.MatchingFixtures.aFiling;
import static org.sekisho.finding.matching.MatchingFixtures.entry;
import static org.sekisho.finding.matching.MatchingFixtures.matcherOf;
import static org.sekisho.finding.matching.MatchingFixtures.words;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.reading.passage.FilingText;

/** What lists ask of parts of a filing, where nobody can tell the parts. */
class WithoutClaimsTests {

    /** What may stand in the part is found and said to be near; nothing where the words are not, or the claims are. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            claims:laser                  | A laser. | near
            title:(ring laser)            | A pump. ¶ A ring laser. | near
            claims:(laser near/3 mirror)  | [abstract] A laser on a mirror. | near
            claims:laser                  | [title] Laser | near
            claims:laser and glass        | A laser. ¶ Of glass. | near
            2 of (claims:laser, glass)    | A laser. ¶ Of glass. | near
            laser and not claims:toy      | A laser. | near
            laser and not claims:toy      | [abstract] A laser, no toy. | near
            claims:鍵                      | 鍵を配る装置。 | near
            claims:laser                  | [claims] A laser. | full
            laser and not claims:toy      | A laser. ¶ [claims] A pump. | full
            description:laser             | A laser. | full
            claims:laser                  | A pump. | nothing
            claims:laser                  | [claims] A pump. ¶ [description] A laser. | nothing
            title:laser                   | [claims] A laser. | nothing
            description:laser             | [abstract] A pump. | nothing
            claims:laser and glass        | A laser. | nothing
            """)
    void findsWhatMayStandInThemAndSaysSo(String expression, String filing, String found) {
        assertThat(decide(expression, filing))
                .noneMatch(EntryFinding::nearByAmount)
                .extracting(finding -> finding.near() ? "near" : "full")
                .isEqualTo(found.equals("nothing") ? List.of() : List.of(found));
    }

    private static List<EntryFinding> decide(String expression, String filing) {
        FilingText text = WrittenFiling.of("en", filing).text();
        TechnologyMatcher matcher = matcherOf(entry(words(expression)));
        return matcher.decide(aFiling(), text, matcher.wordsIn(text), NOBODY);
    }
}
