package org.sekisho.reading.passage;

import java.util.List;

/**
 * All text of a filing as one string, and the passages it divides into, in reading order and without overlap.
 *
 * @param language two lower-case letters; {@code und} where neither the data nor the characters tell
 */
public record FilingText(String language, String words, List<Passage> passages) {

    public FilingText {
        passages = List.copyOf(passages);
    }

    @Override
    public String toString() {
        return "%d passages, %d characters, %s".formatted(passages.size(), words.length(), language);
    }
}
