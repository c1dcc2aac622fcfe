package org.sekisho.curation.control;

import java.util.List;

/**
 * Words of a law that take something out.
 *
 * @param written the sentence, or what stands in the brackets
 * @param covers the items it takes something out of, each with all below it; empty if the law does not say it in a way that is
 *     known, and then a person has to look
 */
record ScopedExclusion(String written, List<String> covers) {

    public ScopedExclusion {
        covers = List.copyOf(covers);
    }
}
