package org.sekisho.matching.words;

/**
 * A word of a text, reduced to what words are compared by.
 *
 * @param term in small letters, without accents, in its base form
 * @param start where the word as written starts in the text
 * @param end where the word as written ends, excluded
 */
record Token(String term, int start, int end) {

    /** Says where and not what: the word may be an applicant's. */
    @Override
    public String toString() {
        return "token " + start + " to " + end;
    }
}
