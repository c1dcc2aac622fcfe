package org.sekisho.office.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;

/**
 * The level that a person wants for a case.
 *
 * @param from the level that they saw
 * @param to null if none was chosen
 * @param mayVanish whether they know that they will not see the case any more if the level is above theirs
 */
public record LevelDraft(@Nullable Handling from, @Nullable Handling to, String words, boolean mayVanish) {

    public LevelDraft {
        words = words.strip();
    }

    Optional<GivenRefusal> mistake(DeskCase on) {
        if (to == null) {
            return Optional.of(GivenRefusal.NO_LEVEL);
        }
        if (on.handling() != from) {
            return Optional.of(GivenRefusal.CHANGED);
        }
        return to == from ? Optional.of(GivenRefusal.SAME_LEVEL) : mistake(words);
    }

    /** The mistake in a person's reason; empty if there is none. */
    static Optional<GivenRefusal> mistake(String words) {
        if (words.isEmpty()) {
            return Optional.of(GivenRefusal.NO_WORDS);
        }
        return words.length() > DecisionDraft.LONGEST ? Optional.of(GivenRefusal.TOO_MANY_WORDS) : Optional.empty();
    }

    /** Says which level and not in which words. */
    @Override
    public String toString() {
        return "%s to %s".formatted(from, to);
    }
}
