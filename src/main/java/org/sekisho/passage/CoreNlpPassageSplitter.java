package org.sekisho.passage;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.filing.Filing;
import org.sekisho.filing.Section;
import org.sekisho.filing.TextBlock;
import org.springframework.stereotype.Component;

/**
 * Divides blocks into sentences. A title or a claim stays whole unless it is too long for one passage.
 *
 * <p>The rule for sentences is chosen block by block from its characters, so that an English abstract in a Japanese
 * gazette, or wrong data about the language, does no harm.
 */
@Component
class CoreNlpPassageSplitter implements PassageSplitter {

    private static final char BETWEEN_BLOCKS = '\n';

    @Override
    public FilingText split(Filing filing) {
        StringBuilder words = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        for (TextBlock block : filing.text()) {
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

    private static List<Stretch> stretches(TextBlock block) {
        boolean whole = block.section() == Section.CLAIM || block.section() == Section.TITLE;
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
                stretch.continuing());
    }
}
