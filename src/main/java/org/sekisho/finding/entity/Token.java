package org.sekisho.finding.entity;

/**
 * A word, a number, a mark, or a run of Chinese or Japanese characters.
 *
 * @param word in small letters, in half width, with {@code and} for {@code &} and {@code department} for {@code Dept.}
 * @param written in half width
 */
record Token(Kind kind, int start, int end, String word, String written) {

    enum Kind {
        WORD,
        /** Has a digit in it. */
        NUMBER,
        MARK,
        IDEOGRAPHS
    }

    boolean is(String other) {
        return word.equals(other);
    }

    boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(written.charAt(0));
    }

    boolean isAllCapitals() {
        return kind == Kind.WORD && written.chars().allMatch(Character::isUpperCase);
    }

    /** Says where and not what: the word may be an applicant's. */
    @Override
    public String toString() {
        return kind + " " + start + " to " + end;
    }
}
