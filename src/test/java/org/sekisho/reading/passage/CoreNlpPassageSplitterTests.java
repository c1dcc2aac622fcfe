package org.sekisho.reading.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;

class CoreNlpPassageSplitterTests {

    private static final PassageSplitter SPLITTER = new CoreNlpPassageSplitter();

    @Nested
    class EnglishText {

        @Test
        void isDividedIntoSentences() {
            assertThat(sentences("A laser emits light. A mirror reflects it! Does it? \"Yes.\" (See below.) The end"))
                    .containsExactly(
                            "A laser emits light.",
                            "A mirror reflects it!",
                            "Does it?",
                            "\"Yes.\"",
                            "(See below.)",
                            "The end");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "FIG. 1 shows a laser as in FIGS. 2A-2C and Fig. 3.",
                    "As shown in FIG. 4A, the resonator of No. 5 is cooled.",
                    "Oxides, e.g. silica, i.e. glass, are known from U.S. Pat. No. 5,123,456 and U.S. Pat. Nos. 1 and 2.",
                    "See U.S. Patent Application Ser. No. 10/123,456 and U.S. Pat. Appl. Pub. No. 2004/0004974.",
                    "1. A method of making glass.",
                    "FIG. 1. Graph of the heat.",
                    "See J. Am. Chem. Soc. 5 for details.",
                    "Made under Contract No. DE-AC05-00OR22725 awarded by the U.S. Department of Energy.",
                    "Smith et al. (2003) found approx. 5 g at 3.5 V vs. ground.",
                    "Acme Inc. and Widget Co. made it in the U.S. and Japan.",
                    "The line breaks\nin the middle\r\nof the sentence.",
                    "Gefördert vom Ministerium unter Nr. 5 z.B. im Jahr 2020."
                })
        void keepsAbbreviationsInsideTheirSentence(String sentence) {
            assertThat(sentences(sentence + " Another sentence follows."))
                    .containsExactly(sentence, "Another sentence follows.");
        }

        @Test
        void endsASentenceAtABlankLineEvenWithoutAFullStop() {
            assertThat(sentences("BACKGROUND\n\nThe laser is old.\r\n\r\nSUMMARY\n \nIt is new."))
                    .containsExactly("BACKGROUND", "The laser is old.", "SUMMARY", "It is new.");
        }

        @Test
        void readsNoBreakSpacesAsSpaces() {
            assertThat(sentences("One\u00a0sentence.\u00a0Two\u00a0sentences."))
                    .containsExactly("One\u00a0sentence.", "Two\u00a0sentences.");
        }
    }

    @Nested
    class JapaneseText {

        @Test
        void isDividedAfterItsMarksAndNotInNumbers() {
            assertThat(sentences("図１．５に示す。「光る。」と言う！なぜか？値は３．５である．次の文\n次の行"))
                    .containsExactly("図１．５に示す。", "「光る。」", "と言う！", "なぜか？", "値は３．５である．", "次の文", "次の行");
            assertThat(sentences("水中（海中を含む。以下同じ。）で用いる。（なお、光る。）次の文（中。"))
                    .containsExactly("水中（海中を含む。以下同じ。）で用いる。", "（なお、光る。）", "次の文（中。");
        }

        @Test
        void runsOnOverLineBreaksOfAPage() {
            var block = new TextBlock(Section.DESCRIPTION, "", "", "a.pdf", 2, "半導\n体である。\n\n次", null);

            assertThat(words(SPLITTER.split(filing(null, List.of(block))))).containsExactly("半導\n体である。", "次");
        }

        @Test
        void isCutAtACommaIfTooLong() {
            String part = "半導体".repeat(200) + "、";

            assertThat(SPLITTER.split(filing(null, List.of(block(Section.CLAIM, part + part + "終"))))
                            .passages())
                    .extracting(Passage::words, Passage::continuing)
                    .containsExactly(tuple(part, false), tuple(part + "終", true));
        }

        @Test
        void mayHoldEnglishBlocksThatAreDividedAsEnglish() {
            var text = SPLITTER.split(filing(
                    "ja",
                    List.of(block(Section.DESCRIPTION, "光る。消える。"), block(Section.ABSTRACT, "See FIG. 1. It glows."))));

            assertThat(words(text)).containsExactly("光る。", "消える。", "See FIG. 1.", "It glows.");
        }
    }

    @Nested
    class AClaim {

        @Test
        void staysWholeWhateverMarksAreInIt() {
            String claim = "1. A device. It has: a laser; and a mirror e.g. of silver. The end.";

            assertThat(words(SPLITTER.split(filing("en", List.of(block(Section.CLAIM, claim))))))
                    .containsExactly(claim);
        }

        @Test
        void isCutAtSemicolonsIfTooLongAndEveryLaterPieceSaysSo() {
            String part = "a first element, a second element: a third " + "element ".repeat(200) + "of the kind;";
            var passages = SPLITTER.split(filing("en", List.of(block(Section.CLAIM, (part + " ").repeat(3)))))
                    .passages();

            assertThat(passages).extracting(Passage::words).containsExactly(part, part, part);
            assertThat(passages).extracting(Passage::continuing).containsExactly(false, true, true);
        }
    }

    @Nested
    class AHeading {

        @Test
        void isAPassageAboveTheFirstBlockItHeads() {
            var text = SPLITTER.split(filing(
                    "en",
                    List.of(
                            headed("0001", "1. FIELD. Ring lasers", "A laser."),
                            headed("0002", "1. FIELD. Ring lasers", "It rings."),
                            headed("0003", "SUMMARY", "It is new."))));

            assertThat(text.words()).isEqualTo("1. FIELD. Ring lasers\nA laser.\nIt rings.\nSUMMARY\nIt is new.");
            assertThat(text.passages())
                    .extracting(Passage::words, Passage::place, Passage::page, Passage::isHeading)
                    .containsExactly(
                            tuple("1. FIELD. Ring lasers", "page 7", 7, true),
                            tuple("A laser.", "[0001]", 7, false),
                            tuple("It rings.", "[0002]", 7, false),
                            tuple("SUMMARY", "page 7", 7, true),
                            tuple("It is new.", "[0003]", 7, false));
        }

        @Test
        void isNotSaidAgainWhereItStoodAloneJustBefore() {
            var alone = block(Section.DESCRIPTION, "BACKGROUND");

            assertThat(words(SPLITTER.split(filing(
                            "en",
                            List.of(
                                    alone,
                                    new TextBlock(
                                            Section.DESCRIPTION,
                                            "",
                                            "BACKGROUND",
                                            "filing.xml",
                                            0,
                                            "It is old.",
                                            null))))))
                    .containsExactly("BACKGROUND", "It is old.");
        }

        @Test
        void isSaidAgainInAnotherDocument() {
            var second = new TextBlock(Section.DESCRIPTION, "", "SUMMARY", "second.pdf", 1, "More.", null);

            assertThat(words(SPLITTER.split(filing("en", List.of(headed("", "SUMMARY", "All."), second)))))
                    .containsExactly("SUMMARY", "All.", "SUMMARY", "More.");
        }

        @Test
        void ofClaimsBelongsToNoSingleClaim() {
            var claim = new TextBlock(Section.CLAIM, "amended 1", "手続補正書", "filing.xml", 0, "A laser.", null);

            assertThat(SPLITTER.split(filing("ja", List.of(claim))).passages())
                    .extracting(Passage::place)
                    .containsExactly("claims", "claim amended 1");
        }

        @Test
        void ofTheTitleIsNotTheTitle() {
            var title = new TextBlock(Section.TITLE, "", "発明の名称", "filing.txt", 1, "半導体レーザ", null);

            assertThat(words(SPLITTER.split(filing("ja", List.of(title))))).containsExactly("半導体レーザ");
        }

        private TextBlock headed(String label, String heading, String words) {
            return new TextBlock(Section.DESCRIPTION, label, heading, "spec.pdf", 7, words, null);
        }
    }

    @Nested
    class ALanguage {

        @Test
        void isTheOneTheDataState() {
            assertThat(SPLITTER.split(filing("de", List.of(block(Section.TITLE, "Laser"))))
                            .language())
                    .isEqualTo("de");
        }

        @Test
        void isToldFromTheCharactersWhereTheDataAreSilent() {
            assertThat(languageOf("半導体レーザの製造方法")).isEqualTo("ja");
            assertThat(languageOf("一种半导体激光器的制造方法")).isEqualTo("zh");
            assertThat(languageOf("A method of making lasers, see 特開2003-1234")).isEqualTo("und");
        }
    }

    static Stream<String> slowUnits() {
        return Stream.of(
                "atgcatgcat ¦ggg¦Met Ala Gly 5 ¦&¦'¦a@¦a/¦+1-¦1/¦\u200b¦\u00a0.¦\u00a0x¦半¦半 ¦a. ¦1. ¦\n\n.¦。¦;¦U.S. ¦x\u3000¦\uD83D\uDE00"
                        .split("¦"));
    }

    /** Sequence listings have no full stop, and hostile files are made of what lexers are slow at. */
    @ParameterizedTest
    @MethodSource("slowUnits")
    @Timeout(60)
    void dividesAMillionCharactersInTimeProportionalToTheirNumber(String unit) {
        var filing = filing(null, List.of(block(Section.DESCRIPTION, "x" + unit.repeat(1_000_000 / unit.length()))));

        var text = assertTimeout(Duration.ofSeconds(30), () -> SPLITTER.split(filing));

        assertThat(text.passages()).isNotEmpty();
    }

    @Test
    void saysWhereEachPassageStands() {
        var block = new TextBlock(Section.DESCRIPTION, "0012", "BACKGROUND", "spec.xml", 3, "One. Two.", null);

        Passage last = SPLITTER.split(filing("en", List.of(block))).passages().get(2);

        assertThat(last)
                .isEqualTo(new Passage(
                        Section.DESCRIPTION,
                        "0012",
                        "BACKGROUND",
                        "spec.xml",
                        3,
                        new TextSpan(16, 20),
                        "Two.",
                        false,
                        null));
    }

    private static String languageOf(String words) {
        return SPLITTER.split(filing(null, List.of(block(Section.TITLE, words))))
                .language();
    }

    private static List<String> sentences(String words) {
        return words(SPLITTER.split(filing(null, List.of(block(Section.DESCRIPTION, words)))));
    }

    private static List<String> words(FilingText text) {
        return text.passages().stream().map(Passage::words).toList();
    }

    private static TextBlock block(Section section, String words) {
        return TextBlock.of(section, "filing.xml", words);
    }

    private static Filing filing(String language, List<TextBlock> blocks) {
        var bibliography = new Bibliography(null, null, language, FilingDates.UNKNOWN, List.of(), List.of(), List.of());
        return new Filing(null, bibliography, blocks, List.of());
    }
}
