package org.sekisho.intake.filing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Levels of handling, to which persons are cleared. In order: each covers those before it. */
public enum Handling {
    OPEN,
    CONFIDENTIAL,
    SECRET;

    /** The level of what nobody has said another of: applications are confidential until they are published. */
    public static final Handling UNSTATED = CONFIDENTIAL;

    /** Whether who is cleared so far may see what is handled so. */
    public boolean covers(Handling other) {
        return compareTo(other) >= 0;
    }

    /** The higher of two. */
    public Handling atLeast(Handling other) {
        return covers(other) ? this : other;
    }

    /** The word that people write: {@code confidential}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level that a word stands for; empty if it stands for none. */
    public static Optional<Handling> of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }

    /** All of them, as people write them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Handling::word).toList();
    }
}
