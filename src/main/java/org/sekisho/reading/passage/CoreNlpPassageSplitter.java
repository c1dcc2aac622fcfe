package org.sekisho.reading.passage;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.springframework.stereotype.Component;

/**
 * Divides blocks into sentences. A title, a heading or a claim stays whole unless it is too long for one passage.
 *
 * <p>A heading becomes a passage above the first block it heads, so that its words are matched like all others. The
 * rule for sentences is chosen block by block from its characters, so that an English abstract in a Japanese gazette, or
 * wrong data about the language, does no harm.
 */
@Component
class CoreNlpPassageSplitter implements PassageSplitter {

    private static final char BETWEEN_BLOCKS = '\n';

    @Override
    public FilingText split(Filing filing) {
        StringBuilder words = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        for (TextBlock block : withHeadings(filing.text())) {
            if (!words.isEmpty()) {
                words.append(BETWEEN_BLOCKS);
            }
            for (Stretch stretch : stretches(block)) {
                passages.add(passage(block, stretch, words.length()));
            }
            words.append(block.words());
        }
        return new FilingText(WrittenLanguage.of(filing), words.toString(), passages);
    }

    private static List<TextBlock> withHeadings(List<TextBlock> blocks) {
        List<TextBlock> all = new ArrayList<>();
        TextBlock before = null;
        for (TextBlock block : blocks) {
            if (isHeaded(block) && (before == null || beginsSection(block, before))) {
                all.add(headingOf(block));
            }
            all.add(block);
            before = block;
        }
        return all;
    }

    /** Above a title stands only that it is one. */
    private static boolean isHeaded(TextBlock block) {
        return !block.heading().isBlank() && block.section() != Section.TITLE;
    }

    /** Whether a block is the first under its heading. A heading with nothing right below it is a block already. */
    private static boolean beginsSection(TextBlock block, TextBlock before) {
        boolean goesOn = block.document().equals(before.document())
                && (isHeaded(before)
                                && block.heading()
                                        .strip()
                                        .equals(before.heading().strip())
                        || block.heading().strip().equals(before.words().strip()));
        return !goesOn;
    }

    private static TextBlock headingOf(TextBlock block) {
        return new TextBlock(
                block.section(),
                "",
                block.heading(),
                block.document(),
                block.page(),
                block.heading(),
                block.recognised());
    }

    private static List<Stretch> stretches(TextBlock block) {
        boolean whole = block.section() == Section.CLAIM
                || block.section() == Section.TITLE
                || block.words().equals(block.heading());
        String words = block.words();
        if (WrittenLanguage.hasNoSpaces(words)) {
            var sentences = new IdeographicSentences(block.page() == 0);
            return whole ? sentences.whole(words) : sentences.of(words);
        }
        return whole ? CoreNlpSentences.whole(words) : CoreNlpSentences.of(words);
    }

    private static Passage passage(TextBlock block, Stretch stretch, int offset) {
        return new Passage(
                block.section(),
                block.label(),
                block.heading(),
                block.document(),
                block.page(),
                new TextSpan(offset + stretch.start(), offset + stretch.end()),
                block.words().substring(stretch.start(), stretch.end()),
                stretch.continuing(),
                block.recognised());
    }
}
