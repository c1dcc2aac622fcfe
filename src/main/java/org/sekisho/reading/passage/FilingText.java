package org.sekisho.reading.passage;

import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.Section;

/**
 * All text of a filing as one string, and the passages it divides into, in reading order and without overlap.
 *
 * @param language two lower-case letters; {@code und} where neither the data nor the characters tell
 */
public record FilingText(String language, String words, List<Passage> passages) {

    public FilingText {
        passages = List.copyOf(passages);
    }

    /** The filing's title in its own words; empty if none was read. */
    public Optional<String> title() {
        return passages.stream()
                .filter(passage -> passage.section() == Section.TITLE)
                .map(Passage::words)
                .findFirst();
    }

    /** The language; empty where neither the data nor the characters tell. */
    public Optional<String> knownLanguage() {
        return Optional.of(language).filter(known -> !known.equals("und"));
    }

    @Override
    public String toString() {
        return "%d passages, %d characters, %s".formatted(passages.size(), words.length(), language);
    }
}
