package org.sekisho.finding.matching;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.LookAlikes;

/**
 * Letters and digits of a text and nothing else, as they look: compatibility forms as the usual ones, capitals small, without marks
 * and controls, each letter as the one that Unicode (UTS 39) says it may be taken for or is named after; Japanese without readings
 * in brackets and long vowels, with small kana large and sound marks composed. Of each character it is known where it came from, and of each gap where it was.
 */
final class IcuSqueezedText {

    private static final SpoofChecker ALIKE = new SpoofChecker.Builder().build();
    private static final AtomicReferenceArray<@Nullable String> KNOWN =
            new AtomicReferenceArray<>(Character.MIN_SUPPLEMENTARY_CODE_POINT);
    private static final String BRACKETS = "(（〔《";
    private static final Pattern RUBY =
            Pattern.compile("[" + BRACKETS + "][\\p{IsHiragana}\\p{IsKatakana}ー・]{1,16}[)）〕》]");

    /** Names of letters that are a Latin one in another form, or with something at it; the letter is the last word. */
    private static final Pattern FORM_OF_LATIN = Pattern.compile(
            "(?:LATIN|TAG LATIN|MODIFIER|REGIONAL INDICATOR SYMBOL|(?:NEGATIVE )?(?:CIRCLED|SQUARED|PARENTHESIZED) LATIN)"
                    + "(?: SMALL| CAPITAL| SUBSCRIPT| LETTER| TURNED| REVERSED| INVERTED| SIDEWAYS| OPEN| INSULAR| LONG)* ([A-Z])"
                    + "(?: WITH .*)?");

    /** Digits for the letters that they are read as in {@code 1a5er}; and one for two letters that look alike. */
    private static final String READ_AS_LETTERS = "013457i";

    private static final String LETTERS = "oleastl";
    private static final String SMALL_KANA = "ァィゥェォッャュョヮ";
    private static final String LARGE_KANA = "アイウエオツヤユヨワ";
    private static final String LONG_VOWELS = "ー\uff70";
    private static final String SOUND_MARKS = "\u3099\u309b\uff9e\u309a\u309c\uff9f";
    private static final char FIRST_WITHOUT_SPACES = '\u2e80';
    private static final int UNSEEN = 1 << Character.NON_SPACING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.FORMAT
            | 1 << Character.CONTROL;

    private static final String[] ASCII =
            IntStream.range(0, 0x80).mapToObj(IcuSqueezedText::usual).toArray(String[]::new);

    final String characters;

    /** Characters with a gap before, and the end. */
    final BitSet gaps = new BitSet();

    /** Characters that one of the text became with the one before them. */
    private final BitSet joined = new BitSet();

    private final BitSet humps = new BitSet();
    private int[] starts;
    private int[] ends;

    IcuSqueezedText(String text) {
        StringBuilder all = new StringBuilder(text.length());
        starts = new int[text.length()];
        ends = new int[text.length()];
        Matcher ruby = RUBY.matcher(text);
        boolean gap = true;
        int before = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.charAt(at);
            if (character < ASCII.length && character != '(') {
                gap = ascii(all, character, before, at, gap);
                before = character;
                at++;
                continue;
            }
            character = text.codePointAt(at);
            int end = at + Character.charCount(character);
            int mark = character < FIRST_WITHOUT_SPACES ? -1 : SOUND_MARKS.indexOf(character);
            String usual = usual(character);
            if (Character.isIdeographic(before)
                    && BRACKETS.indexOf(character) >= 0
                    && ruby.region(at, text.length()).lookingAt()) {
                at = ruby.end();
                continue;
            }
            if (mark >= 0) {
                voice(all, mark < SOUND_MARKS.length() / 2 ? '\u3099' : '\u309a', end);
            } else if (usual.isEmpty()) {
                gap |= LONG_VOWELS.indexOf(character) < 0
                        && (Character.isWhitespace(character) || (UNSEEN >> Character.getType(character) & 1) == 0);
            } else {
                begin(all.length(), gap, character, before);
                add(all, usual, at, end);
                gap = false;
            }
            before = character;
            at = end;
        }
        gaps.set(all.length());
        characters = all.toString();
    }

    /** Adds a character of ASCII, which most texts have most of, and returns whether a gap follows. */
    private boolean ascii(StringBuilder all, int character, int before, int at, boolean gap) {
        String usual = ASCII[character];
        if (usual.isEmpty()) {
            return gap || Character.isWhitespace(character) || !Character.isISOControl(character);
        }
        begin(all.length(), gap, character, before);
        add(all, usual, at, at + 1);
        return false;
    }

    private void begin(int place, boolean gap, int character, int before) {
        if (gap) {
            gaps.set(place);
        }
        if (Character.isUpperCase(character) && Character.isLowerCase(before)) {
            humps.set(place);
        }
    }

    private void add(StringBuilder all, String usual, int start, int end) {
        int place = all.length();
        all.append(usual);
        if (all.length() > starts.length) {
            starts = Arrays.copyOf(starts, all.length() * 2);
            ends = Arrays.copyOf(ends, all.length() * 2);
        }
        joined.set(place + 1, Math.max(place + 1, all.length()));
        for (; place < all.length(); place++) {
            starts[place] = start;
            ends[place] = end;
        }
    }

    private void voice(StringBuilder all, char mark, int end) {
        int last = all.length() - 1;
        String voiced = last < 0 ? "" : Normalizer2.getNFCInstance().normalize("" + all.charAt(last) + mark);
        if (voiced.length() == 1) {
            all.setCharAt(last, voiced.charAt(0));
            ends[last] = end;
        }
    }

    private static String usual(int character) {
        String known = character < KNOWN.length() ? KNOWN.getPlain(character) : null;
        if (known == null) {
            StringBuilder found = new StringBuilder();
            LookAlikes.withIdeographs(Normalizer2.getNFKCInstance().normalize(Character.toString(character)))
                    .codePoints()
                    .filter(each -> isSeenAsLetter(each) && SOUND_MARKS.indexOf(each) < 0)
                    .forEach(each -> found.append(look(each)));
            known = found.toString();
            if (character < KNOWN.length()) {
                KNOWN.set(character, known);
            }
        }
        return known;
    }

    private static boolean isSeenAsLetter(int character) {
        return Character.isLetterOrDigit(character)
                || character > Character.MAX_VALUE
                        && FORM_OF_LATIN
                                .matcher(UCharacter.getExtendedName(character))
                                .matches();
    }

    private static String look(int letter) {
        String written = Character.toString(letter);
        Matcher form = FORM_OF_LATIN.matcher(letter < 0x80 ? "" : UCharacter.getExtendedName(letter));
        if (form.matches()) {
            return look(UCharacter.toLowerCase(form.group(1).charAt(0)));
        }
        if (letter >= FIRST_WITHOUT_SPACES) {
            int small = SMALL_KANA.indexOf(letter);
            return LONG_VOWELS.contains(written)
                    ? ""
                    : small < 0 ? UCharacter.toLowerCase(written) : LARGE_KANA.substring(small, small + 1);
        }
        String looks = letter < 0x80 ? written : ALIKE.getSkeleton(written);
        boolean latin = looks.length() == 1 && looks.charAt(0) < 0x80;
        String small = latin && looks.equals("l") && Character.isUpperCase(letter)
                ? "i"
                : UCharacter.foldCase(latin ? looks : written, true);
        return asLetter(UCharacter.toLowerCase(ALIKE.getSkeleton(small)).replaceAll("[^\\p{L}\\p{N}]", ""));
    }

    private static String asLetter(String character) {
        int at = character.length() == 1 ? READ_AS_LETTERS.indexOf(character.charAt(0)) : -1;
        return at < 0 ? character : LETTERS.substring(at, at + 1);
    }

    /** The number of the text's own letters and digits. */
    int units() {
        return characters.length() - joined.cardinality();
    }

    /** Whether a letter or digit of the text begins there, or none does any more. */
    boolean isUnit(int place) {
        return !joined.get(place);
    }

    /** The place at which the next letter or digit of the text begins; the end if there is none. */
    int nextUnit(int place) {
        return joined.nextClearBit(place);
    }

    /** Whether a letter or digit stands there by itself. */
    boolean isAlone(int place) {
        return gaps.get(place) && gaps.nextSetBit(place + 1) == nextUnit(place + 1);
    }

    /** Whether a word begins there, or what looks like one in {@code laserGyroscope}. */
    boolean isEdge(int place) {
        return gaps.get(place) || humps.get(place);
    }

    int start(int place) {
        return starts[place];
    }

    /** The first place whose character stands in the text from there on. */
    int placeFrom(int at) {
        int low = 0;
        int high = characters.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The end in the text of the character before a place. */
    int endAt(int place) {
        return ends[place - 1];
    }
}
