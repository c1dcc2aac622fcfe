package org.sekisho.finding.entity;

import java.util.Set;
import org.sekisho.intake.filing.Filing;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/** Finds who is named in a filing. Safe to share between threads. */
public interface EntityFinder {

    /**
     * Finds the parties of the bibliographic data, statements of state funding in all of the text, and other names
     * where names matter: title, abstract, government interest, sentences with an institutional cue, and those given.
     *
     * @param worthReading passages with words of the list in them
     */
    Entities find(Filing filing, FilingText text, Set<Passage> worthReading);

    /** Begins to load on a thread of its own what the first filing will need, and returns at once. */
    default void prepare() {}

    /** Finds what needs no reading for names: parties, statements of state funding with who paid, and purposes. */
    default Entities findStated(Filing filing, FilingText text) {
        return find(filing, text, Set.of());
    }

    /** Whether text in a language, two letters, is read for names; if not, only parties and who paid are found. */
    static boolean readsNamesIn(String language) {
        return NamesPlan.NameReaders.read(language);
    }
}
