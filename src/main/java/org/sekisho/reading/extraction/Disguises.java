package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.intake.filing.LookAlikes;

/**
 * Counts of what hides words from a program and not from a person: characters that turn the writing around, characters
 * without width inside words, words with letters of another script that look right. Soft hyphens and joiners of scripts
 * that need them are ordinary.
 *
 * @param turns characters that turn the direction of writing
 * @param splits characters without width inside words
 * @param lookAlikes words with letters that only look right
 * @param endless words of so many letters that they are several without spaces between: a person may part them, and no
 *     list finds one
 */
record Disguises(int turns, int splits, int lookAlikes, int endless) {

    /** The names of proteins and polymers have hundreds of letters. */
    private static final int LONGEST_WORD = 1000;

    /** Thai; what comes before is written with spaces between words. */
    private static final char FIRST_IDEOGRAPHIC = 0x0e00;

    private static final String WITHOUT_WIDTH = "\u200B\u200C\u200D\u2060\uFEFF\u180E\u034F\u3164\uFFA0\u115F";

    static Disguises in(String words) {
        int turns = 0;
        int splits = 0;
        boolean foreign = false;
        for (int at = 0; at < words.length(); at++) {
            char character = words.charAt(at);
            foreign |= character >= 0x370 && character < 0x2000 || character >= 0xA000 && character < 0xAC00;
            turns += turns(character) ? 1 : 0;
            splits += WITHOUT_WIDTH.indexOf(character) >= 0 && isInside(words, at) ? 1 : 0;
        }
        return new Disguises(turns, splits, foreign ? lookAlikes(words) : 0, endless(words));
    }

    private static boolean turns(char character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    /** Tells whether letters of scripts that need no joiner stand on both sides. */
    private static boolean isInside(String words, int at) {
        return at > 0
                && at + 1 < words.length()
                && LookAlikes.isUnjoined(words.charAt(at - 1))
                && LookAlikes.isUnjoined(words.charAt(at + 1));
    }

    private static int lookAlikes(String words) {
        boolean latin = LookAlikes.isLatinText(words);
        int found = 0;
        int start = 0;
        for (int at = 0; at <= words.length(); at++) {
            if (at == words.length() || !Character.isLetter(words.charAt(at))) {
                String word = words.substring(start, at);
                found += LookAlikes.isDisguised(word) || (latin && LookAlikes.isWhollyMasked(word)) ? 1 : 0;
                start = at + 1;
            }
        }
        return found;
    }

    private static int endless(String words) {
        int found = 0;
        int length = 0;
        for (int at = 0; at < words.length(); at++) {
            length = isOfAWord(words.charAt(at)) ? length + 1 : 0;
            found += length == LONGEST_WORD + 1 ? 1 : 0;
        }
        return found;
    }

    /** Letters of scripts with spaces between words, what stands on them, and what joins them. */
    private static boolean isOfAWord(char character) {
        return character < FIRST_IDEOGRAPHIC
                && (Character.isLetterOrDigit(character)
                        || switch (Character.getType(character)) {
                            case Character.NON_SPACING_MARK,
                                    Character.COMBINING_SPACING_MARK,
                                    Character.ENCLOSING_MARK,
                                    Character.FORMAT -> true;
                            default -> false;
                        });
    }

    /** A description for a person, without a word of the text; empty if there is nothing. */
    String described() {
        List<String> all = new ArrayList<>();
        add(all, turns, "%d characters turn the writing around");
        add(all, splits, "%d characters without width stand inside words");
        add(all, lookAlikes, "%d words have letters of another script");
        add(all, endless, "%%d words have more than %d letters".formatted(LONGEST_WORD));
        return String.join("; ", all);
    }

    private static void add(List<String> all, int count, String words) {
        if (count > 0) {
            all.add(words.formatted(count));
        }
    }
}
