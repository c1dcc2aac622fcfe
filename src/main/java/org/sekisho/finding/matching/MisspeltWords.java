package org.sekisho.finding.matching;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.ArrayUtils;
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
    private static final int LETTER = 0x1f;
    private static final int LETTER_BITS = 5;

    /** Last letters of plurals, and of verbs in other forms than that of a dictionary. */
    private static final String INFLECTED = "sdgiSDGI";

    private final Words words;

    /** Base forms of all words of the lists. */
    private final Set<String> listed = new HashSet<>();

    private final Map<String, List<SoughtWord>> byEnding;
    private final Map<Integer, List<SoughtWord>> byLetters;

    /** First and last letters of all that may be meant for one; most words of a text have others. */
    private final BitSet looks = new BitSet();

    /** @param phrases of lists, as they are written */
    MisspeltWords(Words words, Collection<String> phrases) {
        this.words = words;
        List<SoughtWord> sought = phrases.stream()
                .flatMap(phrase -> Stream.of(phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> listed.add(words.baseOf(word)))
                .flatMap(word -> Words.spellings(word).stream())
                .filter(word -> word.length() >= SHORTEST && word.chars().allMatch(letter -> letter <= 'z'))
                .map(word -> SoughtWord.of(word, words))
                .toList();
        this.byEnding = sought.stream().collect(Collectors.groupingBy(word -> ending(word.written())));
        this.byLetters = sought.stream().collect(Collectors.groupingBy(word -> letters(word.written())));
        sought.forEach(word -> addLooks(word.written()));
    }

    private void addLooks(String word) {
        looks.set(look(word, 0, word.length()));
        for (int at = word.length() - ENDING; at < word.length(); at++) {
            char[] swapped = word.toCharArray();
            ArrayUtils.swap(swapped, at - 1, at);
            looks.set(look(new String(swapped), 0, swapped.length));
        }
    }

    /** The first letter and the last three in one number, capitals as small ones. */
    private static int look(String text, int start, int end) {
        int look = text.charAt(start) & LETTER;
        for (int at = end - ENDING; at < end; at++) {
            look = look << LETTER_BITS | text.charAt(at) & LETTER;
        }
        return look;
    }

    /** The letters that are right in a word of which another one is not. */
    private static String ending(String word) {
        return word.charAt(0) + word.substring(word.length() - ENDING);
    }

    /** The same for words of the same letters after the first in any order; few others have the same number. */
    private static int letters(String word) {
        int sum = 0;
        for (int at = 1; at < word.length(); at++) {
            sum += word.charAt(at) * word.charAt(at);
        }
        return sum * (word.charAt(0) + word.length());
    }

    void find(String text, HalvedWords.Taker taker) {
        int length = text.length();
        for (int start = 0; start < length; start++) {
            int end = start;
            boolean english = true;
            for (; end < length && Character.isLetter(text.charAt(end)); end++) {
                english &= text.charAt(end) <= 'z';
            }
            if (english
                    && end - start >= SHORTEST - 1
                    && (looks.get(look(text, start, end)) || isInflected(text, end))) {
                look(text, start, end, taker);
            }
            start = end;
        }
    }

    private static boolean isInflected(String text, int end) {
        return INFLECTED.indexOf(text.charAt(end - 1)) >= 0 || text.regionMatches(true, end - 2, "ae", 0, 2);
    }

    private void look(String text, int start, int end, HalvedWords.Taker taker) {
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        SoughtWord meant = meantBy(word);
        if (meant == null && isInflected(word, word.length())) {
            meant = meantBy(words.baseOf(word));
        }
        if (meant != null && !listed.contains(words.baseOf(word)) && !ZxcvbnEnglish.isWord(word)) {
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
        int at = Math.abs(word.length() - right.length()) > 1 ? -1 : StringUtils.indexOfDifference(word, right);
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
