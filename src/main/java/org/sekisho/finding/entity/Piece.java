package org.sekisho.finding.entity;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a sentence for a rule: a word with its signs, or a whole name or number.
 *
 * @param body if it is the name of one
 */
record Piece(
        int start,
        int end,
        String word,
        Set<Sign> signs,
        @Nullable PublicBody body) {

    static Piece of(Token token) {
        return new Piece(token.start(), token.end(), token.word(), Sign.of(token.word()), null);
    }

    static Piece of(PublicBody body, int start, int end) {
        return new Piece(start, end, "", EnumSet.of(Sign.BODY), body);
    }

    static Piece of(AwardNumber number) {
        return new Piece(number.start(), number.end(), number.joined(), signs(number), null);
    }

    private static Set<Sign> signs(AwardNumber number) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (number.mayBe()) {
            signs.add(Sign.NUMBER);
        }
        if (number.isStrong()) {
            signs.add(Sign.STRONG_NUMBER);
        }
        if (number.isOfAState()) {
            signs.add(Sign.STATE_NUMBER);
        }
        return signs;
    }

    boolean is(Sign sign) {
        return signs.contains(sign);
    }

    /** The one name of the body; empty if it is none. */
    String bodyName() {
        return body == null ? "" : body.name();
    }

    boolean isAny(Set<Sign> any) {
        if (signs.isEmpty()) {
            return false;
        }
        for (Sign sign : any) { // asked for every rule at every word: no stream
            if (signs.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    /** Says where and not what: the word may be an applicant's. */
    @Override
    public String toString() {
        return signs + " " + start + " to " + end;
    }
}
