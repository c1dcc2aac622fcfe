package org.sekisho.finding.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.finding.entity.Entities.StateFunding;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

class StateFundingFinderTests {

    private final StateFundingFinder finder = new StateFundingFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "This invention was made with government support under Contract No. DE-AC05-00OR22725 awarded by the Department of Energy. | Department of Energy | DE-AC05-00OR22725",
                "This invention was made with Government support under Grant No. EEC-0540879 awarded by the National Science Foundation. | National Science Foundation | EEC-0540879",
                "The invention was made, in part, with United States government support awarded by the National Institutes of Health. | National Institutes of Health | -",
                "This invention was made with government support under W911NF-08-1-0123 awarded by the U.S. Army Research Office. | U.S. Army Research Office | W911NF-08-1-0123",
                "This invention was made in the course of contract no. N00014-05-1-0123 with the Office of Naval Research. | Office of Naval Research | N00014-05-1-0123",
                "This invention was made under contract no. DE-FC07-021D14349 with the United States Department of Energy. | United States Department of Energy | DE-FC07-021D14349",
                "The work was supported in part by NIH grant R01 GM012345. | NIH | R01 GM012345",
                "Part of the work performed during development of this invention utilized U.S. Government funds under National Science Foundation Grant No. CDA-9617060. | National Science Foundation | CDA-9617060",
                "The United States Government has rights in this invention pursuant to Contract No. W-31-109-ENG-38 between the United States Department of Energy and the University of Examples. | United States Department of Energy | W-31-109-ENG-38",
                "This work was funded by the Defense Advanced Research Projects Agency (DARPA). | Defense Advanced Research Projects Agency | -",
                "The research was sponsored by NASA under Cooperative Agreement NNX10AB12A. | NASA | NNX10AB12A",
                "The U.S. Government may have certain rights in this invention. | - | -",
                "The invention may be manufactured and used by or for the Government of the United States without royalties. | - | -",
                "The United States Government owns rights in present invention pursuant to grant number DAMD 17-03-1-0638 from the Department of Defense. | Department of Defense | DAMD 17-03-1-0638",
                "THIS INVENTION WAS MADE WITH GOVERNMENT SUPPORT UNDER CONTRACT NO. F33615-97-C-1234. | - | F33615-97-C-1234",
                "This invention was made with the support of the U.S. government. | - | -",
                "This project has received funding from the European Union's Horizon 2020 research and innovation programme under grant agreement No 123456. | European Union's Horizon 2020 | 123456",
                "The research leading to these results has received funding from the European Research Council under grant agreement no. 654321. | European Research Council | 654321",
                "This work was supported by the Engineering and Physical Sciences Research Council, grant number EP/K503733/1. | Engineering and Physical Sciences Research Council | EP/K503733/1",
                "Das Vorhaben wurde gefördert vom Bundesministerium für Bildung und Forschung unter dem Förderkennzeichen 03XP0123A. | Bundesministerium für Bildung und Forschung | 03XP0123A",
                "Die Erfindung wurde vom Bundesministerium für Wirtschaft gefördert. | Bundesministerium für Wirtschaft | -",
                "Ces travaux ont été financés par l'Agence Nationale de la Recherche. | Agence Nationale de la Recherche | -",
                "令和5年度、国立研究開発法人新エネルギー・産業技術総合開発機構、「量子技術開発」委託研究、産業技術力強化法第17条の適用を受ける特許出願 | 国立研究開発法人新エネルギー・産業技術総合開発機構 | -",
                "平成２５年度、独立行政法人科学技術振興機構、戦略的創造研究推進事業（ＣＲＥＳＴ）委託研究、産業技術力強化法第１９条の適用を受ける特許出願 | 独立行政法人科学技術振興機構 | -",
                "本発明は国立研究開発法人科学技術振興機構「戦略的創造研究推進事業」委託研究（課題番号JPMJCR1234）の成果である。 | 国立研究開発法人科学技術振興機構 | JPMJCR1234",
                "国等の委託研究の成果に係る特許出願（平成20年度経済産業省委託事業） | 経済産業省 | -",
                "本研究は総務省の委託研究により実施された。 | 総務省 | -",
                "産業技術力強化法（平成十二年法律第四十四号）第17条の適用を受ける特許出願 | - | -",
                "産業技術力強化法１７条の適用を受ける。 | - | -",
                "産業活力再生特別措置法第30条の適用を受ける特許出願 | - | -",
            })
    void findsWhoPaidAndUnderWhichContract(String statement, String agency, String contract) {
        assertThat(finder.in(text(Section.DESCRIPTION, "", statement)))
                .extracting(StateFunding::agency, StateFunding::contract)
                .containsExactly(tuple(agency, contract));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # once for each contract, with the agency of each, also in brackets behind it and across line breaks
            Made in the course of work supported by the National Heart Lung and Blood Institute under Grant Nos. HL35553, \
            HL55907, and HL56415. | National Heart Lung and Blood Institute HL35553; National Heart Lung and Blood Institute \
            HL55907; National Heart Lung and Blood Institute HL56415
            This invention was made with government support under grants R01 GM012345 awarded by the National Institutes of \
            Health and DMR-0520415 awarded by the National Science Foundation. | National Institutes of Health R01 GM012345; \
            National Science Foundation DMR-0520415
            This invention was made with government support under NSF Grant No. CHE-0234567 and DOE Contract No. \
            DE-FG02-00ER82948. | NSF CHE-0234567; DOE DE-FG02-00ER82948
            This invention was made with United States government support awarded by the National Institutes of Health (NIAMS \
            AR050420 and NIDDK DK078407) and the National Science Foundation (IBN-0343515). | National Institutes of Health \
            AR050420; National Institutes of Health DK078407; National Science Foundation IBN-0343515
            `This invention was made\nwith government\r\nsupport under Contract\nNo. W-7405 awarded by the\nDepartment of\nEnergy.` | `Department of\nEnergy W-7405`
            """)
    void pairsEachContractWithItsAgency(String statement, String paid) {
        assertThat(finder.in(text(Section.DESCRIPTION, "", statement)))
                .extracting(found -> found.agency() + " " + found.contract())
                .containsExactly(paid.split("; "));
    }

    @Test
    void countsTheGovernmentsRightsOnceIfTheSentenceBeforeSaidWhoPaid() {
        assertThat(finder.in(text(
                        Section.DESCRIPTION,
                        "",
                        "This invention was made with government support awarded by NASA.",
                        "The government has certain rights in the invention.")))
                .hasSize(1);
    }

    @Nested
    class ASectionOnGovernmentInterest {

        @ParameterizedTest
        @CsvSource({"A ministry owns half of this.", "This invention was made with government support awarded by NASA."
        })
        void countsOnceAlsoInWordsNotKnown(String words) {
            assertThat(finder.in(text(
                            Section.GOVERNMENT_INTEREST, "", "STATEMENT OF GOVERNMENT INTEREST", words, "Ask it.")))
                    .extracting(found -> found.passage().words())
                    .containsExactly(words);
        }

        @Test
        void isKnownByItsHeadingInADescription() {
            String heading = "STATEMENT REGARDING FEDERALLY SPONSORED RESEARCH OR DEVELOPMENT";
            assertThat(finder.in(text(Section.DESCRIPTION, heading, "A ministry owns half of this.")))
                    .hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Not applicable",
                    "Not Applicable.",
                    "None.",
                    "\u2014",
                    "---",
                    "N/A",
                    "[0002] Not applicable",
                    "Statement of federally sponsored research: not applicable.",
                    "This invention was not made with government support.",
                    "該当なし",
                    "産業技術力強化法第17条の適用を受けない。",
                    "産業技術力強化法の適用なし"
                })
        void doesNotCountIfItSaysThereIsNone(String words) {
            assertThat(finder.in(text(
                            Section.GOVERNMENT_INTEREST,
                            "STATEMENT REGARDING FEDERALLY SPONSORED RESEARCH",
                            "STATEMENT REGARDING FEDERALLY SPONSORED RESEARCH",
                            words)))
                    .isEmpty();
        }
    }

    /** Each of these is made of what the patterns look for, and never lets them end. */
    @ParameterizedTest
    @MethodSource("hostile")
    void readsHostileCharactersInTimeProportionalToTheirNumber(String unit) {
        String words = "Grant No. 1 of the government NSF " + unit.repeat(200_000 / unit.length()) + "x";

        var found = assertTimeout(Duration.ofSeconds(10), () -> finder.in(text(Section.DESCRIPTION, "", words)));

        assertThat(found).allMatch(statement -> statement.passage().words().equals(words));
    }

    static Stream<String> hostile() {
        return Stream.of(
                ("made with government |made |supported by |Department of |National Science and |Aa |Aa, |not |government has "
                                + "|Grant No. 1|Grant No. A1-|1A |A1, |国立研究開発法人|委託研究|funded by the National | |no government |AB12345, |1234567, "
                                + "|contract N00014-05-1-0123, |1/1/|R01 GM12345 and NIH |Ministry of Aa and |a-")
                        .split("\\|"));
    }

    private static FilingText text(Section section, String heading, String... sentences) {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        for (String words : sentences) {
            var span = new TextSpan(start, start + words.length());
            passages.add(new Passage(section, "", heading, "filing.xml", 0, span, words, false, null));
            start = span.end() + 1;
        }
        return new FilingText("en", String.join("\n", Arrays.asList(sentences)), passages);
    }
}
