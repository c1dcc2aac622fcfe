package org.sekisho.finding.matching.search;

/**
 * A word of a text, reduced to what words are compared by.
 *
 * @param base in small letters, without accents, in its base form
 * @param exact in small letters, without accents, as inflected
 * @param inflects whether it is of a kind that is inflected in Japanese, a verb or an adjective
 * @param start where the word as written starts in the text
 * @param end where the word as written ends, excluded
 */
public record Word(String base, String exact, boolean inflects, int start, int end) {

    Word(String base, String exact, int start, int end) {
        this(base, exact, false, start, end);
    }

    /** Says where and not what: the word may be an applicant's. */
    @Override
    public String toString() {
        return "word " + start + " to " + end;
    }
}
