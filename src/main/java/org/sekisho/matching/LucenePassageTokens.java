package org.sekisho.matching;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.sekisho.passage.FilingText;
import org.sekisho.passage.Passage;

/**
 * The words of a filing's passages as one stream for Lucene, with their places in the filing's text.
 *
 * <p>Between sentences the positions jump further than any query reaches, so that nothing is found across them. A
 * passage that continues the one before it follows without a jump.
 */
final class LucenePassageTokens extends TokenStream {

    /** Lucene takes no term of more than 32,766 bytes, and a gene sequence may be longer; no rule is that long. */
    private static final int LONGEST_TERM = 1_000;

    private record Placed(Token token, int start, int end, int step) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<Placed> tokens;

    LucenePassageTokens(FilingText text, Words words, int jump) {
        this.tokens = placed(text, words, jump).iterator();
    }

    private static List<Placed> placed(FilingText text, Words words, int jump) {
        List<Placed> tokens = new ArrayList<>();
        boolean newSentence = false;
        for (Passage passage : text.passages()) {
            newSentence |= !passage.continuing();
            int start = passage.span().start();
            for (Token token : words.in(passage.words())) {
                int step = newSentence && !tokens.isEmpty() ? jump + 1 : 1;
                tokens.add(new Placed(token, start + token.start(), start + token.end(), step));
                newSentence = false;
            }
        }
        return tokens;
    }

    @Override
    public boolean incrementToken() {
        if (!tokens.hasNext()) {
            return false;
        }
        clearAttributes();
        Placed next = tokens.next();
        String word = next.token().term();
        term.append(word, 0, Math.min(word.length(), LONGEST_TERM));
        offset.setOffset(next.start(), next.end());
        step.setPositionIncrement(next.step());
        return true;
    }
}
