package org.sekisho.finding.matching.search;

import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Some of a filing's keys as Lucene takes them. Where they stand in the text is looked up in {@link FilingKeys}. */
final class LuceneKeyStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<PlacedKey> keys;

    private int before = -1;

    LuceneKeyStream(FilingKeys filing, Set<String> tokens) {
        this.keys = filing.inOrder().stream()
                .filter(key -> tokens.contains(key.token()))
                .iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!keys.hasNext()) {
            return false;
        }
        PlacedKey next = keys.next();
        term.setEmpty().append(next.token()); // it has no attributes besides these two that would have to be cleared
        step.setPositionIncrement(next.position() - before);
        before = next.position();
        return true;
    }
}
