package org.sekisho.finding.matching;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The 50,000 commonest words of English, as zxcvbn has them from encyclopedia articles and from what is said in films. */
final class ZxcvbnEnglish {

    private static final Set<String> WORDS = Stream.of(
                    StandardDictionaries.ENGLISH_WIKIPEDIA_LOADER, StandardDictionaries.US_TV_AND_FILM_LOADER)
            .flatMap(ZxcvbnEnglish::words)
            .collect(Collectors.toUnmodifiableSet());

    private ZxcvbnEnglish() {}

    /** Whether a word in small letters is one of them. */
    static boolean isWord(String word) {
        return WORDS.contains(word);
    }

    private static Stream<String> words(DictionaryLoader dictionary) {
        try {
            return dictionary.load().getFrequencies().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("zxcvbn's words could not be read", e);
        }
    }
}
