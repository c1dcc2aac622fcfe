package org.sekisho.reading.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;

/** What holds for every text, however strange. */
class CoreNlpPassageSplitterPropertyTests {

    private static final PassageSplitter SPLITTER = new CoreNlpPassageSplitter();

    private static final String PIECES =
            "FIG. 1¦ ¦\n¦\r\n¦\n\n¦\t¦. ¦; ¦A laser¦the¦No. 5¦U.S. Pat.¦\uD83D\uDE00¦\uD842\uDFB7¦\uD83D¦\u200b¦"
                    + "\u00ad¦\u00a0¦\u3000¦\ufb01n¦\u2028¦\ufeff¦\u0000¦e\u0301¦&amp;¦<b>¦(¦)¦\"¦''¦``¦’s¦3.5¦１．５¦半導体¦レーザ。¦"
                    + "」¦、¦！¦1/2¦a@b.c¦https://x.org/?q=1¦...¦…¦½¦°C¦can't¦gonna¦$¦-¦–¦²¦한국어¦ไทย¦عربي";

    @Property(tries = 400)
    void losesNoCharacterAndMovesNone(@ForAll("blocks") List<TextBlock> blocks) {
        assertWhole(blocks, SPLITTER.split(new Filing(null, Bibliography.UNKNOWN, blocks, List.of())));
    }

    @Property(tries = 200)
    void cutsWhatIsTooLongWithoutLosingAnything(@ForAll("longBlocks") List<TextBlock> blocks) {
        assertWhole(blocks, SPLITTER.split(new Filing(null, Bibliography.UNKNOWN, blocks, List.of())));
    }

    @Provide
    Arbitrary<List<TextBlock>> blocks() {
        return Arbitraries.of(PIECES.split("¦"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(parts -> String.join("", parts))
                .filter(words -> !words.isBlank())
                .flatMap(words -> Combinators.combine(
                                Arbitraries.of(Section.class),
                                Arbitraries.of("", " ", "BACKGROUND", "FIG. 1. A laser", "背景技術。概要", words))
                        .as((section, heading) -> block(section, heading, words)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<TextBlock>> longBlocks() {
        return Arbitraries.of("word ", "word, ", "word; ", "\uD842\uDFB7", "語", "、", "x", "\u200b", "\uD83D\uDE00 ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .flatMap(parts -> Arbitraries.integers()
                        .between(1, 900)
                        .map(times -> block(
                                times % 2 == 0 ? Section.CLAIM : Section.DESCRIPTION,
                                "x" + String.join("", parts).repeat(times / 3),
                                "x" + String.join("", parts).repeat(times))))
                .list()
                .ofSize(2);
    }

    private static void assertWhole(List<TextBlock> blocks, FilingText text) {
        assertHoldsInOrder(text.words(), blocks);
        int end = 0;
        for (Passage passage : text.passages()) {
            assertThat(text.words()
                            .substring(end, passage.span().start())
                            .chars()
                            .mapToObj(character -> (char) character))
                    .allMatch(character -> Stretches.isBlank(character));
            assertThat(text.words()
                            .substring(passage.span().start(), passage.span().end()))
                    .isEqualTo(passage.words());
            end = passage.span().end();
        }
        assertThat(text.words().substring(end)).matches(CoreNlpPassageSplitterPropertyTests::isBlank);
    }

    /** Every block's words, with nothing between them but a heading where it begins to hold. */
    private static void assertHoldsInOrder(String words, List<TextBlock> blocks) {
        String rest = words;
        String heading = "";
        String before = "";
        for (TextBlock block : blocks) {
            String holds =
                    block.section() == Section.TITLE ? "" : block.heading().strip();
            boolean begins = !holds.isEmpty() && !holds.equals(heading) && !holds.equals(before);
            String part = (begins ? block.heading() + "\n" : "") + block.words();
            assertThat(rest).startsWith(part);
            rest = rest.substring(part.length());
            rest = rest.startsWith("\n") && block != blocks.get(blocks.size() - 1) ? rest.substring(1) : rest;
            heading = holds;
            before = block.words().strip();
        }
        assertThat(rest).isEmpty();
    }

    private static TextBlock block(Section section, String heading, String words) {
        return new TextBlock(section, "", heading, "filing.xml", 0, words, null);
    }

    private static boolean isBlank(String words) {
        return words.chars().allMatch(character -> Stretches.isBlank((char) character));
    }
}
