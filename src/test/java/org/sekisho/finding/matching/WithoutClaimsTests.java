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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    claims:laser                  | A laser.
                    title:(ring laser)            | A pump. ¶ A ring laser.
                    claims:(laser near/3 mirror)  | [abstract] A laser on a mirror.
                    claims:laser                  | [title] Laser
                    claims:laser and glass        | A laser. ¶ Of glass.
                    2 of (claims:laser, glass)    | A laser. ¶ Of glass.
                    laser and not claims:toy      | A laser.
                    laser and not claims:toy      | [abstract] A laser, no toy.
                    claims:鍵                      | 鍵を配る装置。
                    """)
    void findsWhatMayStandInThemAndSaysSo(String expression, String filing) {
        List<EntryFinding> findings = decide(expression, filing);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.near()).isTrue();
            assertThat(finding.nearByAmount()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    claims:laser                  | A pump.
                    claims:laser                  | [claims] A pump. ¶ [description] A laser.
                    title:laser                   | [claims] A laser.
                    description:laser             | [abstract] A pump.
                    claims:laser and glass        | A laser.
                    """)
    void findsNothingWhereTheWordsAreNotOrTheClaimsAre(String expression, String filing) {
        assertThat(decide(expression, filing)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    claims:laser                  | [claims] A laser.
                    laser and not claims:toy      | A laser. ¶ [claims] A pump.
                    description:laser             | A laser.
                    """)
    void findsInFullWhatStandsWhereItHasTo(String expression, String filing) {
        assertThat(decide(expression, filing))
                .singleElement()
                .satisfies(finding -> assertThat(finding.near()).isFalse());
    }

    private static List<EntryFinding> decide(String expression, String filing) {
        FilingText text = WrittenFiling.of("en", filing).text();
        try (TechnologyMatcher matcher = matcherOf(entry(words(expression)))) {
            return matcher.decide(aFiling(), text, matcher.wordsIn(text), NOBODY);
        }
    }
}
