package org.sekisho.curation.rising;

import java.util.HashSet;
import java.util.Set;
import org.sekisho.machine.shipped.ShippedFile;

/** Words by which patents speak of themselves, read from {@code boilerplate.txt}, which says where they come from. */
final class Boilerplate {

    private final Set<String> dividing = new HashSet<>();
    private final Set<String> empty = new HashSet<>();

    private Boilerplate() {}

    static Boilerplate read() {
        Boilerplate read = new Boilerplate();
        ShippedFile.lines(Boilerplate.class, "boilerplate.txt").forEach(read::add);
        return read;
    }

    private void add(String line) {
        String[] words = line.split(" ");
        Set<String> kind = words[0].equals("divides") ? dividing : empty;
        for (int i = 1; i < words.length; i++) {
            kind.add(words[i]);
        }
    }

    /** Whether no term has this word: a term ends before it, and another begins behind. */
    boolean divides(String base) {
        return dividing.contains(base);
    }

    /** Whether the word is a part of terms, and is none by itself. */
    boolean isEmpty(String base) {
        return empty.contains(base);
    }
}
