package org.sekisho.curation.rising;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Words by which patents speak of themselves, read from {@code boilerplate.txt}, which says where they come from. */
final class Boilerplate {

    private static final String FILE = "boilerplate.txt";

    private final Set<String> dividing = new HashSet<>();
    private final Set<String> empty = new HashSet<>();

    private Boilerplate() {}

    static Boilerplate read() {
        Boilerplate read = new Boilerplate();
        try (InputStream file = Objects.requireNonNull(Boilerplate.class.getResourceAsStream(FILE), FILE)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(read::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
