package org.sekisho.curation.rising;

import java.util.LinkedHashSet;
import java.util.Set;
import org.sekisho.finding.matching.TermForms;
import org.sekisho.intake.filing.text.Section;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/**
 * Reads the noun phrases of title, abstract and claims, each once. It reads English and Japanese; of a filing in another language it
 * finds none. Safe to share between threads.
 */
public final class PhraseReader {

    /** Counts up whenever the same text may give other phrases. */
    public static final int EDITION = 1;

    private static final Set<Section> SECTIONS = Set.of(Section.TITLE, Section.ABSTRACT, Section.CLAIM);
    private static final Set<String> LANGUAGES = Set.of("en", "ja", "und");

    private final EnglishPhrases english;
    private final JapanesePhrases japanese;

    public PhraseReader() {
        Boilerplate boilerplate = Boilerplate.read();
        english = new EnglishPhrases(boilerplate);
        japanese = new JapanesePhrases(boilerplate);
    }

    /** In the order in which they stand first. */
    public Set<NounPhrase> of(FilingText text) {
        Set<NounPhrase> phrases = new LinkedHashSet<>();
        if (LANGUAGES.contains(text.language())) {
            text.passages().stream()
                    .filter(passage -> SECTIONS.contains(passage.section())
                            && !passage.words().isBlank())
                    .forEach(passage -> read(passage, phrases));
        }
        return phrases;
    }

    private void read(Passage passage, Set<NounPhrase> phrases) {
        if (TermForms.byCharacters(passage.words())) {
            japanese.find(passage.words(), phrases::add);
        } else {
            english.find(passage.words(), phrases::add);
        }
    }
}
