package org.sekisho.machine.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How to mend a misspelt word: the known word that is nearest to it, or all that are known. */
public final class Suggestion {

    private static final int FURTHEST = 3;

    private Suggestion() {}

    /** Goes on with a sentence: {@code "; did you mean 'phrase'?"}. */
    public static String after(String written, Collection<String> known) {
        return nearest(written, known)
                .map(word -> "; did you mean '" + word + "'?")
                .orElseGet(() -> "; known here: " + String.join(", ", known));
    }

    /** The known word that was perhaps meant; empty if none is near. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(written, word) <= Math.min(FURTHEST, word.length() / 2))
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /** The letters to change, add or leave out to make one word of the other, whatever their case. */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
