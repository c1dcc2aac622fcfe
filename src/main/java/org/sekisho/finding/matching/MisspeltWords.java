package org.sekisho.finding.matching;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.reading.passage.TextSpan;

/**
 * English words of the lists of which a letter is wrong, missing or too many, or two stand the other way round: as people type and
 * programs recognise them. The first letter is right, and the last three are but for their order: by other endings a word is inflected,
 * or derived.
 */
final class MisspeltWords {

    private static final int SHORTEST = 7;
    private static final int ENDING = 3;

    private final Words words;

    /** Base forms of all words of the lists. */
    private final Set<String> listed = new HashSet<>();

    private final Map<String, List<SoughtWord>> byEnding;
    private final Map<Integer, List<SoughtWord>> byLetters;

    /** @param phrases of lists, as they are written */
    MisspeltWords(Words words, Collection<String> phrases) {
        this.words = words;
        List<SoughtWord> sought = phrases.stream()
                .flatMap(phrase -> Stream.of(phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> listed.add(words.baseOf(word)))
                .filter(word -> word.length() >= SHORTEST && isEnglish(word, 0, word.length()))
                .map(word -> SoughtWord.of(word, words))
                .toList();
        this.byEnding = sought.stream().collect(Collectors.groupingBy(word -> ending(word.written())));
        this.byLetters = sought.stream().collect(Collectors.groupingBy(word -> letters(word.written())));
    }

    /** The letters that are right in a word of which another one is not. */
    private static String ending(String word) {
        return word.charAt(0) + word.substring(word.length() - ENDING);
    }

    /** The same for words of the same letters in any order. */
    private static int letters(String word) {
        int sum = 0;
        for (int at = 0; at < word.length(); at++) {
            sum += word.charAt(at);
        }
        return sum;
    }

    private static boolean isEnglish(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.charAt(at) > 'z') {
                return false;
            }
        }
        return true;
    }

    void find(String text, HalvedWords.Taker taker) {
        int length = text.length();
        for (int start = 0; start < length; start++) {
            int end = start;
            while (end < length && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end - start >= SHORTEST - 1 && isEnglish(text, start, end)) {
                look(text, start, end, taker);
            }
            start = end;
        }
    }

    private void look(String text, int start, int end, HalvedWords.Taker taker) {
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        String base = words.baseOf(word);
        SoughtWord meant = meantBy(word);
        meant = meant == null && !base.equals(word) ? meantBy(base) : meant;
        if (meant != null && !listed.contains(base) && !ZxcvbnEnglish.isWord(word)) {
            taker.found(new TextSpan(start, end), meant);
        }
    }

    private @Nullable SoughtWord meantBy(String word) {
        for (SoughtWord right : byEnding.getOrDefault(ending(word), List.of())) {
            if (hasOneLetterWrong(word, right.written())) {
                return right;
            }
        }
        for (SoughtWord right : byLetters.getOrDefault(letters(word), List.of())) {
            if (hasTwoSwapped(word, right.written())) {
                return right;
            }
        }
        return null;
    }

    private static boolean hasOneLetterWrong(String word, String right) {
        int at = StringUtils.indexOfDifference(word, right);
        return at > 0
                && (isSame(word, at + 1, right, at + 1)
                        || isSame(word, at + 1, right, at)
                        || isSame(word, at, right, at + 1));
    }

    private static boolean hasTwoSwapped(String word, String right) {
        int at = StringUtils.indexOfDifference(word, right);
        return at > 0
                && isSame(word, at + 2, right, at + 2)
                && word.charAt(at) == right.charAt(at + 1)
                && word.charAt(at + 1) == right.charAt(at);
    }

    /** Whether nothing but the same is left of two words from a place in each. */
    private static boolean isSame(String word, int from, String right, int behind) {
        int left = word.length() - from;
        return left >= 0 && left == right.length() - behind && word.regionMatches(from, right, behind, left);
    }
}
