package org.sekisho.reading.passage;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a stretch of text, first by its script, then by the small words of languages. Names, formulae,
 * sequences, numbers and lists of terms say nothing.
 */
final class LanguageSigns {

    /** A language that cannot be told. */
    static final String UNKNOWN = "und";

    /** No language: the text says nothing about any. */
    static final String NONE = "";

    /** Languages of scripts that put no blanks between words, or in which no other is written. */
    private static final Map<UnicodeScript, String> OF_SCRIPTS =
            Map.of(UnicodeScript.HANGUL, "ko", UnicodeScript.THAI, "th", UnicodeScript.GEORGIAN, "ka");

    /** An ideograph, a kana and a syllable of Hangul say about as much as this many letters of an alphabet. */
    private static final int LETTERS_PER_SYLLABLE = 3;

    private static final int FEWEST_LETTERS = 20;
    private static final int FEWEST_WORDS = 6;
    private static final int WORDS_OF_A_TEXT = 12;

    /** Letters of the longest compound that is still a word. */
    private static final int LONGEST = 60;

    /** Ideographs for each kana, at most, in Japanese, where one character in three is kana. */
    private static final int KANA_OF_JAPANESE = 20;

    private static final double SURE = 0.2;
    private static final double HARDLY_ANY = 0.1;
    private static final double FARTHER = 1.3;

    /** Different small words that are no name and no citation ({@code et al.}). */
    private static final int DIFFERENT = 3;

    /** Letters for each digit; a text with more digits is a record of numbers, symbols and codes of countries. */
    private static final int LETTERS_PER_DIGIT = 5;

    private static final Set<String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    /** Stands behind a name, and is two small words of some languages. */
    private static final String OTHERS = "et al";

    private static final List<String> LANGUAGES = LuceneFunctionWords.LANGUAGES;
    private static final int ENGLISH = LANGUAGES.indexOf("en");

    private final Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    private final int[] small = new int[LANGUAGES.size()];

    /** The small words seen of each language, as bits. */
    private final long[] seen = new long[LANGUAGES.size()];

    /** Words in capitals: of a text where most are, its words; of another, codes of countries and the like. */
    private final List<String> capitals = new ArrayList<>();

    private int latin;
    private int words;
    private int plain;
    private int digits;

    /** The words seen that are no names, as bits. */
    private long different;

    private int names;

    /** A language that cannot be told, written in a script that is none of Latin letters. */
    static String inScript(UnicodeScript script) {
        return UNKNOWN + "-" + script;
    }

    static LanguageSigns of(String text) {
        LanguageSigns signs = new LanguageSigns();
        signs.add(text);
        return signs;
    }

    /** Counts more text. */
    void add(String text) {
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetter(text.codePointAt(at))) {
                digits += Character.isDigit(text.charAt(at)) ? 1 : 0;
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            int end = at;
            while (end < text.length() && isOfWord(text.codePointAt(end))) {
                count(text.codePointAt(end));
                end += Character.charCount(text.codePointAt(end));
            }
            boolean ofNames = isOfOthers(text, at, end); // which stands behind names in every language
            if (!ofNames && !isOfFormula(text, at - 1) && !isOfFormula(text, end)) {
                boolean quoted = at(text, at - 1) == '"' && at(text, end) == '"'; // such as the key of a record
                word(text.substring(at, end), quoted || isOfMachine(text, at - 1) || isOfMachine(text, end));
            }
            at = end;
        }
    }

    /** Tells if a word is one of "et al", neither of which goes on, or an "al." whose "et" the layout keeps elsewhere. */
    private static boolean isOfOthers(String text, int from, int end) {
        int begins = text.startsWith(OTHERS, from) ? from : from - 3;
        boolean both = text.startsWith(OTHERS, begins)
                && !isOfWord(at(text, begins - 1))
                && !isOfWord(at(text, begins + OTHERS.length()));
        return end - from == 2 && (both || text.startsWith("al.", from));
    }

    private static boolean isOfWord(int character) {
        int type = Character.getType(character);
        return Character.isLetter(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Tells whether the character beside a run of letters makes it a part of a symbol or of a compound's name. */
    private static boolean isOfFormula(String text, int beside) {
        return Character.isDigit(at(text, beside)) || "-‐_/\\@=[]".indexOf(at(text, beside)) >= 0;
    }

    /** Tells whether the character beside a run of letters makes it a part of an address, a style or a mark. */
    private static boolean isOfMachine(String text, int beside) {
        boolean glued = isGlued(at(text, beside - 1)) && isGlued(at(text, beside + 1));
        return (glued ? "{}<>#%+^|.:;" : "{}<>#%+^|").indexOf(at(text, beside)) >= 0;
    }

    private static boolean isGlued(char beside) {
        return Character.isLetterOrDigit(beside) || beside == '/';
    }

    private static char at(String text, int place) {
        return place >= 0 && place < text.length() ? text.charAt(place) : ' ';
    }

    private void count(int letter) {
        if (letter < 0x250) {
            latin++;
        } else {
            scripts.merge(UnicodeScript.of(letter), 1, Integer::sum);
        }
    }

    /** Counts a word. Small words tell a language however they are glued; only plain words tell an unknown one. */
    private void word(String run, boolean ofMachine) {
        int from = 0;
        for (int at = 1; at <= run.length(); at++) {
            if (at == run.length()
                    || (Character.isUpperCase(run.charAt(at)) && Character.isLowerCase(run.charAt(at - 1)))) {
                part(run.substring(from, at), ofMachine || from > 3 || at < run.length() || run.length() > LONGEST);
                from = at;
            }
        }
    }

    private void part(String word, boolean ofMachine) {
        if (word.length() < 2) {
            return; // a variable, an initial
        }
        words++;
        String lower = word.toLowerCase(Locale.ROOT);
        if (Character.isUpperCase(word.charAt(1)) && word.equals(word.toUpperCase(Locale.ROOT))) {
            capitals.add(lower);
        } else {
            small(lower);
        }
        if (ofMachine) {
            return;
        }
        plain++;
        if (Character.isLowerCase(word.codePointAt(0))) {
            different |= 1L << (lower.hashCode() & 63);
        } else {
            names++;
        }
    }

    private void small(String lower) {
        for (long left = LuceneFunctionWords.having(lower); left != 0; left &= left - 1) {
            int language = Long.numberOfTrailingZeros(left);
            small[language]++;
            seen[language] |= 1L << (lower.hashCode() & 63);
        }
    }

    /** The length of the text, in letters of an alphabet. */
    int letters() {
        int others = scripts.entrySet().stream()
                .mapToInt(script -> script.getValue() * weight(script.getKey()))
                .sum();
        return latin + others;
    }

    /** Tells whether the text is too short to tell a language by itself. */
    boolean isBrief() {
        return words < WORDS_OF_A_TEXT;
    }

    private static int weight(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> LETTERS_PER_SYLLABLE;
            default -> 1;
        };
    }

    private int of(UnicodeScript script) {
        return scripts.getOrDefault(script, 0) * weight(script);
    }

    /** Two letters (three where there are no two), or {@link #UNKNOWN}, or {@link #NONE}; by script alone {@link #inScript}. */
    String language() {
        int japanese = of(UnicodeScript.HIRAGANA) + of(UnicodeScript.KATAKANA);
        int ideographs = japanese + of(UnicodeScript.HAN);
        @Nullable UnicodeScript other = scripts.keySet().stream()
                .filter(script -> weight(script) == 1 || script == UnicodeScript.HANGUL)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .filter(script -> script != UnicodeScript.LATIN)
                .max((one, two) -> Integer.compare(of(one), of(two)))
                .orElse(null);
        int ofOther = other == null ? 0 : of(other);
        int ofLatin = latin + of(UnicodeScript.LATIN);
        if (ideographs > Math.max(ofOther, ofLatin)) {
            boolean kana = japanese * KANA_OF_JAPANESE > ideographs;
            return ideographs < FEWEST_LETTERS ? NONE : kana ? "ja" : "zh";
        }
        if (other != null && ofOther > ofLatin) {
            return ofOther < FEWEST_LETTERS ? NONE : ofScript(other);
        }
        return words < FEWEST_WORDS ? NONE : ofWords();
    }

    private String ofScript(UnicodeScript script) {
        int best = best();
        String ofWords = small[best] > words * HARDLY_ANY ? LANGUAGES.get(best) : inScript(script);
        return OF_SCRIPTS.getOrDefault(script, ofWords);
    }

    private String ofWords() {
        int best = best();
        if (small[ENGLISH] >= words * SURE && small[best] < small[ENGLISH] * FARTHER) {
            return "en";
        }
        if (small[best] >= words * SURE && Long.bitCount(seen[best]) >= DIFFERENT) {
            return LANGUAGES.get(best);
        }
        boolean text = plain >= WORDS_OF_A_TEXT && names * 2 < plain && Long.bitCount(different) * 2 >= WORDS_OF_A_TEXT;
        return text && small[ENGLISH] < words * HARDLY_ANY ? UNKNOWN : NONE;
    }

    private int best() {
        if (capitals.size() * 2 > words) {
            boolean record = digits * LETTERS_PER_DIGIT > latin;
            capitals.stream()
                    .filter(word -> !record || !COUNTRIES.contains(word))
                    .forEach(this::small);
            capitals.clear();
        }
        int best = ENGLISH;
        for (int language = 0; language < small.length; language++) {
            if (small[language] > small[best]) {
                best = language;
            }
        }
        return best;
    }

    @Override
    public String toString() {
        return "%d letters, %d words".formatted(letters(), words);
    }
}
