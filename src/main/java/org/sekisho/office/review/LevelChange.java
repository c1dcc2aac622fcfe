package org.sekisho.office.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Handling;

/**
 * Why a case got a level.
 *
 * @param was the level before; null for the one it was opened with
 * @param entry {@code focus-areas QUANTUM-04}; null if no entry is the cause
 * @param filingVersion the earlier version that has it; null if none is the cause
 * @param by the person; null for a run
 * @param words the person's reason; null for a run
 */
public record LevelChange(
        Handling level,
        @Nullable Handling was,
        LevelCause cause,
        @Nullable String entry,
        @Nullable Integer filingVersion,
        @Nullable String by,
        @Nullable String words,
        Instant at) {

    /** The entry that is the cause, or the number of the version; empty if it is neither. */
    public String named() {
        return entry != null ? entry : filingVersion == null ? "" : filingVersion.toString();
    }

    /** Says why and not in which words. */
    @Override
    public String toString() {
        return "%s because of %s".formatted(level, cause);
    }
}
