package org.sekisho.curation.rising;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Nouns that follow each other, with the adjectives before and between them, as long as they go on in a text. The terms of a filing
 * are such phrases and what stands within them.
 *
 * @param language {@code en} or {@code ja}
 */
public record NounPhrase(String language, List<Part> parts) {

    private static final int LONGEST_TERM = 4;
    private static final String ADJECTIVE = "~";
    private static final char FORM = '=';

    public NounPhrase {
        parts = List.copyOf(parts);
    }

    /**
     * A word of it.
     *
     * @param base by which the matcher compares it
     * @param form as it is shown: as written, in small letters, a noun in its singular
     * @param noun whether a term may end with it
     */
    public record Part(String base, String form, boolean noun) {

        /** Holds an applicant's word. */
        @Override
        public String toString() {
            return noun ? "noun" : "adjective";
        }
    }

    /** Every term that it holds: a noun with the words before it, of four words at most. */
    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        for (int end = 1; end <= parts.size(); end++) {
            if (parts.get(end - 1).noun()) {
                for (int start = Math.max(0, end - LONGEST_TERM); start < end; start++) {
                    terms.add(Term.of(language, parts.subList(start, end)));
                }
            }
        }
        return terms;
    }

    /** In one line, to be kept: {@code en ~solid ~state battery}. */
    public String written() {
        return parts.stream().map(NounPhrase::written).collect(Collectors.joining(" ", language + " ", ""));
    }

    private static String written(Part part) {
        String form = part.form().equals(part.base()) ? "" : FORM + part.form();
        return (part.noun() ? "" : ADJECTIVE) + part.base() + form;
    }

    /** Reads what {@link #written} wrote. */
    public static NounPhrase read(String line) {
        String[] words = line.split(" ");
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            parts.add(part(words[i]));
        }
        return new NounPhrase(words[0], parts);
    }

    private static Part part(String written) {
        boolean noun = !written.startsWith(ADJECTIVE);
        String word = noun ? written : written.substring(ADJECTIVE.length());
        int form = word.indexOf(FORM);
        return form < 0
                ? new Part(word, word, noun)
                : new Part(word.substring(0, form), word.substring(form + 1), noun);
    }

    /** Says how long and not what: the words are an applicant's. */
    @Override
    public String toString() {
        return parts.size() + " words, " + language;
    }
}
