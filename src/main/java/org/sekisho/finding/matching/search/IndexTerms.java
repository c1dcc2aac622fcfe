package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/**
 * A filing's words as terms of an index, and what a pattern needs of them. {@link Vocabulary} says which words have a key; this
 * says the same without knowing the keys beforehand, and too much rather than too little: where words stand is not kept but for
 * whether it is in a claim, nor in which language.
 *
 * <p>Every word is a term as it is written, and another in its base form if that differs. Characters of Chinese, Japanese and
 * Korean are terms by twos, however they are divided into words. Mere numbers are none: reference signs are a tenth of a filing's
 * different words, and say nothing. Long vowels are left out, for a text may write them or not.
 *
 * <p>Words of claims are terms twice. So are all words of a filing of which no claims were recognised: nobody can tell what stands
 * in them.
 */
public final class IndexTerms {

    private static final char EXACT = '=';
    private static final char BASE = 'b';
    private static final char CHARACTERS = '~';
    private static final String IN_CLAIMS = "@";

    /** Words with more characters are cut off. */
    private static final int LONGEST = 64;

    /** From here on are the scripts of which a word is looked for by its characters, and some others. */
    private static final char FIRST_BY_CHARACTERS = '\u0e00';

    private final Seen anywhere = new Seen();
    private final Seen inClaims = new Seen();
    private boolean claims;

    public static IndexTerms of(FilingText text, Words words) {
        IndexTerms terms = new IndexTerms();
        text.passages().forEach(passage -> terms.add(passage, FilingKeys.divided(passage, text.language(), words)));
        return terms;
    }

    public void add(Passage passage, DividedText divided) {
        anywhere.add(divided);
        if (passage.section() == Section.CLAIM) {
            claims = true;
            inClaims.add(divided);
        }
    }

    /** How many different words and pairs of characters there are, those of claims twice. */
    public int size() {
        return anywhere.size() + inClaims.size();
    }

    /** All of them, to which others may be added. */
    public Set<String> all() {
        Set<String> terms = new HashSet<>();
        anywhere.forEach(terms::add);
        (claims ? inClaims : anywhere).forEach(term -> terms.add(IN_CLAIMS + term));
        return terms;
    }

    /** Words of some passages, each once. */
    private static final class Seen {

        private final Set<String> written = new HashSet<>();
        private final Set<String> bases = new HashSet<>();
        private final Set<String> lasts = new HashSet<>();

        /** Two characters each, the first in the upper half. */
        private final Set<Integer> pairs = new HashSet<>();

        void add(DividedText divided) {
            divided.words().forEach(this::add);
            divided.runs().forEach(this::add);
        }

        private void add(Word word) {
            written.add(word.exact());
            if (!word.base().equals(word.exact()) || isByCharacters(word.base())) {
                bases.add(word.base());
            }
        }

        private void add(Run run) {
            String text = run.characters();
            for (int at = 0; at + 1 < text.length(); at++) {
                if (isPair(text, at)) {
                    pairs.add(text.charAt(at) << Character.SIZE | text.charAt(at + 1));
                }
            }
            String last = text.substring(Math.max(0, text.length() - 1));
            if (isByCharacters(last)) {
                lasts.add(CHARACTERS + last);
            }
        }

        int size() {
            return written.size() + bases.size() + pairs.size() + lasts.size();
        }

        void forEach(Consumer<String> taker) {
            lasts.forEach(taker);
            pairs.forEach(pair -> taker.accept(pair((char) (pair >>> Character.SIZE), (char) pair.intValue())));
            written.stream()
                    .filter(word -> isTerm(word) && !isByCharacters(word))
                    .forEach(word -> taker.accept(term(EXACT, word)));
            bases.stream().filter(IndexTerms::isTerm).forEach(word -> taker.accept(term(BASE, word)));
        }
    }

    /**
     * The terms of a filing in which the pattern occurs, without those that must not be there.
     *
     * @param section in which it has to occur; null for anywhere
     */
    public static Needed<Term> needed(WordPattern pattern, @Nullable Section section) {
        return pattern.needed().each(new Asked(section == Section.CLAIM ? IN_CLAIMS : "")::of);
    }

    /**
     * Asks for terms.
     *
     * @param where what they begin with
     */
    private record Asked(String where) {

        Needed<Term> of(Key key) {
            String text = key.text();
            if (!isTerm(text)) {
                return Needed.nothing();
            }
            return switch (key.kind()) {
                case BASE -> base(text);
                case EXACT -> isByCharacters(text) ? Needed.nothing() : term(IndexTerms.term(EXACT, text));
                case BEGINNING -> isByCharacters(text) ? Needed.nothing() : anyBeginning(Words.beginnings(text));
                case CHARACTERS, CHARACTERS_ON -> characters(Run.withoutLongVowels(text));
            };
        }

        private Needed<Term> base(String text) {
            Needed<Term> base = term(IndexTerms.term(BASE, text));
            return isByCharacters(text) ? base : Needed.anyOf(List.of(base, term(IndexTerms.term(EXACT, text))));
        }

        private Needed<Term> anyBeginning(List<String> spelled) {
            return Needed.anyOf(spelled.stream()
                    .map(one -> beginning(IndexTerms.term(EXACT, one)))
                    .toList());
        }

        private Needed<Term> characters(String text) {
            if (text.length() < 2) {
                return isByCharacters(text) ? beginning(CHARACTERS + text) : Needed.nothing();
            }
            List<Needed<Term>> pairs = new ArrayList<>();
            for (int at = 0; at + 1 < text.length(); at++) {
                if (isPair(text, at)) {
                    pairs.add(term(pair(text.charAt(at), text.charAt(at + 1))));
                }
            }
            return Needed.allOf(pairs);
        }

        private Needed<Term> term(String term) {
            return Needed.one(new Term(where + term, false));
        }

        private Needed<Term> beginning(String beginning) {
            return Needed.one(new Term(where + beginning, true));
        }
    }

    /**
     * A term of an index.
     *
     * @param beginning whether any term that begins so will do
     */
    public record Term(String text, boolean beginning) {}

    /** Letters of other scripts beside each other say no more than the word that they belong to. */
    private static boolean isPair(String characters, int at) {
        return characters.charAt(at) >= FIRST_BY_CHARACTERS || characters.charAt(at + 1) >= FIRST_BY_CHARACTERS;
    }

    private static String pair(char first, char second) {
        return "" + CHARACTERS + first + second;
    }

    private static String term(char kind, String text) {
        return kind + (text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    private static boolean isByCharacters(String text) {
        return !text.isEmpty() && text.charAt(0) >= FIRST_BY_CHARACTERS;
    }

    private static boolean isTerm(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean ofNumber = (character >= '0' && character <= '9') || character == '.' || character == ',';
            if (!ofNumber) {
                return true;
            }
        }
        return false;
    }
}
