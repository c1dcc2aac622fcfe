package org.sekisho.curation.rising;

import java.util.LinkedHashSet;
import java.util.Set;
import org.sekisho.finding.matching.TermForms;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/**
 * Reads the noun phrases of title, abstract and claims, each once. It reads English and Japanese; of a filing in another language it
 * finds none. Safe to share between threads.
 */
public final class PhraseReader {

    /** Counts up whenever the same text may give other phrases. */
    public static final int EDITION = 1;

    /** Of a filing, a thousand times what most have: one whose claims are nouns alone would take the memory that all others need. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final Set<Section> SECTIONS = Set.of(Section.TITLE, Section.ABSTRACT, Section.CLAIM);
    private static final Set<String> LANGUAGES = Set.of("en", "ja", "und");

    private final EnglishPhrases english;
    private final JapanesePhrases japanese;
    private final int most;

    public PhraseReader() {
        this(MOST_CHARACTERS);
    }

    /** @param most characters of phrases of one filing */
    PhraseReader(int most) {
        this.most = most;
        Boilerplate boilerplate = Boilerplate.read();
        english = new EnglishPhrases(boilerplate);
        japanese = new JapanesePhrases(boilerplate);
    }

    /** In the order in which they stand first, as many as there is room for. */
    public Set<NounPhrase> of(FilingText text) {
        Kept phrases = new Kept(most);
        if (LANGUAGES.contains(text.language())) {
            text.passages().stream()
                    .filter(passage -> SECTIONS.contains(passage.section())
                            && !passage.words().isBlank())
                    .forEach(passage -> read(passage, phrases));
        }
        return phrases.all;
    }

    /** Phrases, up to their room. */
    private static final class Kept {

        private final Set<NounPhrase> all = new LinkedHashSet<>();
        private int left;

        Kept(int room) {
            left = room;
        }

        void add(NounPhrase phrase) {
            int length = phrase.written().length();
            if (length <= left && all.add(phrase)) {
                left -= length;
            }
        }
    }

    private void read(Passage passage, Kept phrases) {
        if (TermForms.byCharacters(passage.words())) {
            japanese.find(passage.words(), phrases::add);
        } else {
            english.find(passage.words(), phrases::add);
        }
    }
}
