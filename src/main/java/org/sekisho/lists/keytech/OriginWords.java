package org.sekisho.lists.keytech;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.LookAlikes;
import org.sekisho.machine.shipped.ShippedFile;

/** Words for persons, places, peoples, faiths and bodies, and where in a phrase they stand. */
final class OriginWords {

    /** Kinds of words, by which the file beside this class is divided. */
    enum Kind {
        ALONE,
        ROLE,
        BOTH,
        ORIGIN,
        PLACE,
        BODY,
        TECHNOLOGY
    }

    /** One such word, from one letter of the plain phrase to before another. */
    record Found(Kind kind, String word, int from, int to) {}

    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 16;
    static final int SHORTEST = 4;

    /** The letters of a word that may be cut off for it to be meant still: {@code chines*}. */
    private static final int CUT_OFF = 2;

    /** Endings that make a person of a place: Kenya-n, Iran-ian, Taiwan-ese, London-er, English-man, chinesisch-er. */
    private static final List<String> ENDINGS = List.of(
            "s", "n", "ns", "an", "ans", "ian", "ians", "ean", "eans", "ese", "lese", "ish", "i", "is", "er", "ers",
            "erin", "man", "men", "woman", "women", "e", "en", "em", "es", "aise");

    private static final String SPACELESS = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー";
    /** No letter of those scripts comes before it; to ask each letter for its script takes most of the reading of a list. */
    private static final char FIRST_SPACELESS = '\u2e80';

    private static final Pattern MARK = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}*ー]+");
    private static final Pattern APART = Pattern.compile("(?<=[%1$s]) (?=[%1$s])".formatted(SPACELESS));
    private static final Pattern SCRIPTS =
            Pattern.compile("(?<=[%1$s])(?=[^%1$s *])|(?<=[^%1$s ])(?=[%1$s])".formatted(SPACELESS));

    private static final NavigableMap<String, Kind> KINDS = kinds();

    private OriginWords() {}

    /** A phrase in small letters, with one space between words and none where no spaces are written. */
    static String plain(String phrase) {
        String unmasked = Arrays.stream(Normalizer.normalize(phrase, Form.NFKC).split(" "))
                .map(LookAlikes::unmasked)
                .map(LookAlikes::whollyUnmasked)
                .collect(Collectors.joining(" "));
        String bare = Normalizer.normalize(
                MARK.matcher(Normalizer.normalize(unmasked, Form.NFD)).replaceAll(""), Form.NFC);
        String spaced = NO_LETTER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ");
        boolean spaces = spaced.chars().allMatch(letter -> letter < FIRST_SPACELESS);
        String divided = spaces
                ? spaced
                : APART.matcher(SCRIPTS.matcher(spaced).replaceAll(" ")).replaceAll("");
        return divided.strip();
    }

    /** Finds the words in a plain phrase, in its order. The longest is taken where several begin. */
    static List<Found> in(String plain) {
        List<Found> found = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < plain.length(); i++) {
            boolean spaceless = isSpaceless(plain.charAt(i));
            Found next =
                    spaceless ? inRun(plain, i, last) : i == 0 || plain.charAt(i - 1) == ' ' ? inWords(plain, i) : null;
            if (next != null) {
                found.add(next);
                last = next.to();
                i = last - 1;
            }
        }
        return found;
    }

    private static @Nullable Found inWords(String plain, int from) {
        List<Found> longest = new ArrayList<>();
        int to = from;
        for (int words = 0; words < MOST_WORDS && to < plain.length(); words++) {
            int space = plain.indexOf(' ', to + 1);
            to = space < 0 ? plain.length() : space;
            String word = plain.substring(from, to);
            Kind kind = word.endsWith("*") ? cutOff(word.substring(0, word.length() - 1)) : kindOf(word);
            if (kind != null) {
                longest.add(new Found(kind, word, from, to));
            }
        }
        return longest.isEmpty() ? null : longest.get(longest.size() - 1);
    }

    /** Katakana that go on are another word: タイ in タイヤ. */
    private static @Nullable Found inRun(String plain, int from, int last) {
        if (from > last && isKatakana(plain, from) && isKatakana(plain, from - 1)) {
            return null;
        }
        for (int to = Math.min(plain.length(), from + LONGEST); to > from; to--) {
            Kind kind = KINDS.get(plain.substring(from, to));
            boolean goesOn = isKatakana(plain, to - 1) && isKatakana(plain, to);
            if (kind != null && (!goesOn || inRun(plain, to, to) != null)) {
                return new Found(kind, plain.substring(from, to), from, to);
            }
        }
        return null;
    }

    private static @Nullable Kind kindOf(String word) {
        Kind kind = KINDS.get(word);
        for (int i = 0; kind == null && i < ENDINGS.size(); i++) {
            String ending = ENDINGS.get(i);
            String stem = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
            if (stem.length() >= SHORTEST) {
                kind = withEnding(stem, ending);
            }
        }
        return kind;
    }

    /** A place may lose its last vowel: Canad-ian. All other words have but a plural. */
    private static @Nullable Kind withEnding(String stem, String ending) {
        Kind kind = KINDS.get(stem);
        if (kind != null) {
            return kind == Kind.PLACE || ending.equals("s") ? kind : null;
        }
        boolean lost = ending.length() > 2 && "aei".indexOf(ending.charAt(0)) >= 0 || ending.equals("an");
        return lost && List.of("a", "e", "o", "y").stream().anyMatch(vowel -> KINDS.get(stem + vowel) == Kind.PLACE)
                ? Kind.PLACE
                : null;
    }

    private static @Nullable Kind cutOff(String beginning) {
        Kind whole = kindOf(beginning);
        return whole != null
                ? whole
                : KINDS.subMap(beginning, beginning + Character.MAX_VALUE).entrySet().stream()
                        .filter(word -> word.getKey().length() - beginning.length() <= CUT_OFF)
                        .map(Map.Entry::getValue)
                        .filter(kind -> kind != Kind.BODY && kind != Kind.TECHNOLOGY)
                        .min(Kind::compareTo)
                        .orElse(null);
    }

    static boolean isSpaceless(char letter) {
        return Character.isIdeographic(letter) || isKana(letter);
    }

    private static boolean isKana(char letter) {
        return letter >= 'ぁ' && letter <= 'ヿ';
    }

    private static boolean isKatakana(String plain, int at) {
        return at < plain.length() && plain.charAt(at) >= 'ァ' && plain.charAt(at) <= 'ヿ';
    }

    private static NavigableMap<String, Kind> kinds() {
        NavigableMap<String, Kind> kinds = new TreeMap<>();
        Kind kind = Kind.TECHNOLOGY;
        for (String line : lines("person-words.txt")) {
            if (line.startsWith("[")) {
                kind = Kind.valueOf(line.substring(1, line.indexOf(':')).toUpperCase(Locale.ROOT));
            } else {
                kinds.put(plain(line), kind);
            }
        }
        lines("place-names.txt").forEach(name -> kinds.putIfAbsent(name, Kind.PLACE)); // plain already
        return kinds;
    }

    static List<String> lines(String file) {
        return ShippedFile.lines(OriginWords.class, file);
    }
}
