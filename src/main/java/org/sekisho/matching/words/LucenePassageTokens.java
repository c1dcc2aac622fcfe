package org.sekisho.matching.words;

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

    /**
     * A word of the filing.
     *
     * @param position counted in words from the start of the filing, with the jumps between sentences
     */
    record Placed(String term, int position, int start, int end) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<Placed> tokens;

    private int before = -1;

    LucenePassageTokens(List<Placed> tokens) {
        this.tokens = tokens.iterator();
    }

    static List<Placed> placed(FilingText text, Words words, int jump) {
        List<Placed> tokens = new ArrayList<>();
        boolean newSentence = false;
        int position = -1;
        for (Passage passage : text.passages()) {
            newSentence |= !passage.continuing();
            int start = passage.span().start();
            for (Token token : words.in(passage.words())) {
                position += newSentence && !tokens.isEmpty() ? jump + 1 : 1;
                tokens.add(new Placed(cut(token.term()), position, start + token.start(), start + token.end()));
                newSentence = false;
            }
        }
        return tokens;
    }

    private static String cut(String term) {
        return term.length() <= LONGEST_TERM ? term : term.substring(0, LONGEST_TERM);
    }

    @Override
    public boolean incrementToken() {
        if (!tokens.hasNext()) {
            return false;
        }
        clearAttributes();
        Placed next = tokens.next();
        term.append(next.term());
        offset.setOffset(next.start(), next.end());
        step.setPositionIncrement(next.position() - before);
        before = next.position();
        return true;
    }
}
