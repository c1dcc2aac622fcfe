package org.sekisho.office.review;

import java.util.Optional;

/**
 * An entry that a person wants to give a case.
 *
 * @param code of an entry of the lists
 * @param place where in the filing they read it
 * @param words what they read, and why it is this entry
 * @param mayVanish whether they know that they will not see the case any more if the entry's level is above theirs
 */
public record EntryDraft(String code, String place, String words, boolean mayVanish) {

    /** The most characters of a place. */
    public static final int LONGEST_PLACE = 255;

    public EntryDraft {
        code = code.strip();
        place = place.strip();
        words = words.strip();
    }

    Optional<GivenRefusal> mistake() {
        return place.isEmpty() || place.length() > LONGEST_PLACE
                ? Optional.of(GivenRefusal.NO_PLACE)
                : LevelDraft.mistake(words);
    }

    /** Says which entry and not in which words. */
    @Override
    public String toString() {
        return code;
    }
}
