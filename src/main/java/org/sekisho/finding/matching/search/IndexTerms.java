package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sekisho.finding.matching.needed.Needed;
import org.sekisho.finding.matching.words.DividedText;
import org.sekisho.finding.matching.words.Run;
import org.sekisho.finding.matching.words.Word;
import org.sekisho.finding.matching.words.Words;
import org.sekisho.reading.passage.FilingText;

/**
 * A filing's words as terms of an index, and what a pattern needs of them. {@link Vocabulary} says which words have a key; this
 * says the same without knowing the keys beforehand, and too much rather than too little: where words stand is not kept, nor in
 * which language.
 *
 * <p>Every word is a term as it is written, and another in its base form if that differs. Characters of Chinese, Japanese and
 * Korean are terms by twos, however they are divided into words. Mere numbers are none: reference signs are a tenth of a filing's
 * different words, and say nothing.
 */
public final class IndexTerms {

    private static final char EXACT = '=';
    private static final char BASE = 'b';
    private static final char CHARACTERS = '~';

    /** Words with more characters are cut off. */
    private static final int LONGEST = 64;

    /** From here on are the scripts of which a word is looked for by its characters, and some others. */
    private static final char FIRST_BY_CHARACTERS = '\u0e00';

    private final Set<String> written = new HashSet<>();
    private final Set<String> bases = new HashSet<>();
    private final Set<String> lasts = new HashSet<>();

    /** Two characters each, the first in the upper half. */
    private final Set<Integer> pairs = new HashSet<>();

    /** The terms of a filing's words. */
    public static IndexTerms of(FilingText text, Words words) {
        IndexTerms terms = new IndexTerms();
        text.passages().forEach(passage -> terms.add(FilingKeys.divided(passage, text.language(), words)));
        return terms;
    }

    /** Adds the words of a passage. */
    public void add(DividedText passage) {
        passage.words().forEach(this::add);
        passage.runs().forEach(this::add);
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
        String last = text.substring(text.length() - 1);
        if (isByCharacters(last)) {
            lasts.add(CHARACTERS + last);
        }
    }

    /** How many different words and pairs of characters there are. */
    public int size() {
        return written.size() + bases.size() + pairs.size() + lasts.size();
    }

    /** All of them, to which others may be added. */
    public Set<String> all() {
        Set<String> terms = new HashSet<>(lasts);
        pairs.forEach(pair -> terms.add(pair((char) (pair >>> Character.SIZE), (char) pair.intValue())));
        written.stream()
                .filter(word -> isTerm(word) && !isByCharacters(word))
                .forEach(word -> terms.add(term(EXACT, word)));
        bases.stream().filter(IndexTerms::isTerm).forEach(word -> terms.add(term(BASE, word)));
        return terms;
    }

    /** What a filing in which the pattern occurs has. What must not be there is not asked for. */
    public static Needed needed(WordPattern pattern) {
        if (pattern instanceof WordPattern.One one) {
            return needed(one.key());
        }
        if (pattern instanceof WordPattern.Sequence sequence) {
            return Needed.allOf(sequence.keys().stream().map(IndexTerms::needed).toList());
        }
        if (pattern instanceof WordPattern.OneOf any) {
            return Needed.anyOf(any.branches().stream().map(IndexTerms::needed).toList());
        }
        if (pattern instanceof WordPattern.Close close) {
            return Needed.allOf(List.of(needed(close.left()), needed(close.right())));
        }
        return needed(((WordPattern.Apart) pattern).left());
    }

    private static Needed needed(Key key) {
        String text = key.text();
        if (!isTerm(text)) {
            return Needed.NOTHING;
        }
        return switch (key.kind()) {
            case BASE -> base(text);
            case EXACT -> isByCharacters(text) ? Needed.NOTHING : new Needed.Term(term(EXACT, text));
            case BEGINNING -> isByCharacters(text) ? Needed.NOTHING : new Needed.Beginning(term(EXACT, text));
            case CHARACTERS, CHARACTERS_ON -> characters(text);
        };
    }

    private static Needed base(String text) {
        Needed base = new Needed.Term(term(BASE, text));
        return isByCharacters(text) ? base : Needed.anyOf(List.of(base, new Needed.Term(term(EXACT, text))));
    }

    private static Needed characters(String text) {
        if (text.length() == 1) {
            return isByCharacters(text) ? new Needed.Beginning(CHARACTERS + text) : Needed.NOTHING;
        }
        List<Needed> pairs = new ArrayList<>();
        for (int at = 0; at + 1 < text.length(); at++) {
            if (isPair(text, at)) {
                pairs.add(new Needed.Term(pair(text.charAt(at), text.charAt(at + 1))));
            }
        }
        return Needed.allOf(pairs);
    }

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
