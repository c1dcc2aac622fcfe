package org.sekisho.finding.matching.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.Key.Kind;

/** All keys that patterns ask for, so that of a text only what any pattern wants is looked at any further. */
final class Vocabulary {

    /** Takes a key found in a run. */
    interface FoundInRun {

        void found(Key key, int first, int last);
    }

    private static final String UNKNOWN_LANGUAGE = "und";

    private final Map<String, List<Key>> bases = new HashMap<>();
    private final Map<String, List<Key>> forms = new HashMap<>();
    private final Map<String, List<Key>> beginnings = new HashMap<>();
    private final Map<Character, List<Key>> characters = new HashMap<>();
    private int shortestBeginning = Integer.MAX_VALUE;
    private int longestBeginning;

    Vocabulary(Collection<WordPattern> patterns) {
        Set<Key> keys = new HashSet<>();
        patterns.forEach(pattern -> pattern.forEachKey(keys::add));
        keys.forEach(this::add);
    }

    private void add(Key key) {
        switch (key.kind()) {
            case BASE -> added(bases, key.text(), key);
            case EXACT -> added(forms, key.text(), key);
            case BEGINNING -> Words.beginnings(key.text()).forEach(spelled -> addBeginning(spelled, key));
            case CHARACTERS, CHARACTERS_ON -> added(characters, key.text().charAt(0), key);
        }
    }

    private void addBeginning(String spelled, Key key) {
        shortestBeginning = Math.min(shortestBeginning, spelled.length());
        longestBeginning = Math.max(longestBeginning, spelled.length());
        added(beginnings, spelled, key);
    }

    private static <T> void added(Map<T, List<Key>> keys, T by, Key key) {
        keys.computeIfAbsent(by, none -> new ArrayList<>()).add(key);
    }

    /** Gives every key that a word has. */
    void of(Word word, String language, BiConsumer<Key, Word> found) {
        each(bases.get(word.base()), word, language, found);
        each(forms.get(word.exact()), word, language, found);
        int longest = Math.min(longestBeginning, word.exact().length());
        for (int length = shortestBeginning; length <= longest; length++) {
            each(beginnings.get(word.exact().substring(0, length)), word, language, found);
        }
    }

    private static void each(@Nullable List<Key> keys, Word word, String language, BiConsumer<Key, Word> found) {
        if (keys != null) {
            keys.stream().filter(key -> isTriedIn(key, language)).forEach(key -> found.accept(key, word));
        }
    }

    /** Gives every term of characters that stands in a run. */
    void in(Run run, String language, FoundInRun found) {
        for (int at = 0; at < run.length(); at++) {
            List<Key> keys = characters.get(run.at(at));
            if (keys != null) {
                for (Key key : keys) {
                    int last = isTriedIn(key, language)
                            ? run.lastOf(key.text(), at, key.kind() == Kind.CHARACTERS_ON)
                            : -1;
                    if (last >= 0) {
                        found.found(key, at, last);
                    }
                }
            }
        }
    }

    /** A text of an unknown language may be in any. */
    private static boolean isTriedIn(Key key, String language) {
        return key.language() == null || key.language().equals(language) || language.equals(UNKNOWN_LANGUAGE);
    }
}
