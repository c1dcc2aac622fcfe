package org.sekisho.reading.extraction;

import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sekisho.machine.shipped.ShippedFile;

/** Finds the words of a text, and tells an applicant's from those that formats are made of. */
final class Words {

    private static final int SHORTEST = 3;
    private static final int SHORTEST_IN_CODE = 5;
    private static final int SHORTEST_BLANKLESS = 2;

    /** Values that the definitions of formats, and the programs that write them, put into every document. */
    private static final Set<String> OF_FORMATS = ofFormats();

    private Words() {}

    /** Tells whether some word of a text is none of a format's own; codes such as {@code B41M 5/00} are no words. */
    static boolean says(CharSequence text) {
        return !all(text, word -> isNothing(text, word) || OF_FORMATS.contains(word.in(text)));
    }

    /** Tells whether all words of a text, also the shortest, are known. */
    static boolean allKnown(CharSequence text, Predicate<String> known) {
        return all(text, word -> known.test(word.in(text)));
    }

    /** Tells whether all words in scripts with blanks are known; words run together with others have changed. */
    static boolean allLongOnesKnown(CharSequence text, Predicate<String> known) {
        return all(
                text,
                word -> isBlankless(text.charAt(word.start()))
                        || isNothing(text, word)
                        || OF_FORMATS.contains(word.in(text))
                        || known.test(word.in(text)));
    }

    /** Hands out the {@link #hash} of each word of a text, also the shortest. */
    static void forEachHash(CharSequence text, LongConsumer hashes) {
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isOfAWord(text.charAt(at))) {
                if (at > start) {
                    hashes.accept(hash(text, start, at));
                }
                start = at + 1;
            }
        }
    }

    /** A number for a word, the same in capitals and small letters. */
    static long hash(CharSequence text, int start, int end) {
        long hash = end - start;
        for (int at = start; at < end; at++) {
            hash = hash * 0x100000001b3L ^ Character.toLowerCase(text.charAt(at));
        }
        return hash;
    }

    private static boolean all(CharSequence text, Predicate<Word> holds) {
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isOfAWord(text.charAt(at))) {
                if (at > start && !holds.test(new Word(start, at))) {
                    return false;
                }
                start = at + 1;
            }
        }
        return true;
    }

    private static boolean isOfAWord(char character) {
        return Character.isLetter(character) || Character.isSurrogate(character);
    }

    private static boolean isNothing(CharSequence text, Word word) {
        if (isBlankless(text.charAt(word.start()))) {
            return word.length() < SHORTEST_BLANKLESS;
        }
        boolean code = isDigit(text, word.start() - 1) || isDigit(text, word.end());
        return word.length() < (code ? SHORTEST_IN_CODE : SHORTEST);
    }

    private static boolean isDigit(CharSequence text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    /** Tells whether a letter is of a script that puts no blanks between words. */
    static boolean isBlankless(char letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, COMMON -> true;
            default -> false;
        };
    }

    private static Set<String> ofFormats() {
        return ShippedFile.lines(Words.class, "words-of-formats.txt").stream()
                .flatMap(line -> java.util.stream.Stream.of(line.split(" ")))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The place of a word in its text. */
    private record Word(int start, int end) {

        int length() {
            return end - start;
        }

        String in(CharSequence text) {
            return text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
        }
    }
}
