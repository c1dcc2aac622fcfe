package org.sekisho.machine.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggestions for a misspelt word: the known word that is nearest to it, or all that are known. */
public final class Suggestion {

    private static final int FURTHEST = 3;

    private Suggestion() {}

    /** Goes on with a sentence: {@code "; did you mean 'phrase'?"}. */
    public static String after(String written, Collection<String> known) {
        return nearest(written, known)
                .map(word -> "; did you mean '" + word + "'?")
                .orElseGet(() -> "; known here: " + String.join(", ", known));
    }

    /** The known word that was perhaps meant, whatever its case; empty if none is near. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(written, word) <= Math.min(FURTHEST, word.length() / 2))
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
