package org.sekisho.finding.matching.search;

/**
 * A word of a filing, as one of the things that patterns ask for.
 *
 * @param position counted in words from the start of the filing, with jumps between sentences
 * @param start its first character in the filing's text; for characters of a longer term, the term's
 * @param end the character after its last
 */
record PlacedKey(String token, int position, int start, int end) {

    /** Says where and not what: the word may be an applicant's. */
    @Override
    public String toString() {
        return "key at " + position;
    }
}
