package org.sekisho.finding.entity;

import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * A statement that the invention is for defence, or for use by armed forces.
 *
 * @param span the words that say so
 */
public record DefencePurpose(Passage passage, TextSpan span) {

    public DefencePurpose {
        passage.quote(span);
    }

    @Override
    public String toString() {
        return "defence purpose at " + passage;
    }
}
