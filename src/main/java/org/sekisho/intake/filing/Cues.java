package org.sekisho.intake.filing;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words without which a pattern cannot match, all looked for in one step a character. A pattern of many words tries each at
 * every place; it need not, where none of them stands.
 *
 * <p>Letters are compared as they are meant: capitals as small letters, full width as half, accents and what does not show
 * left out. So more is found than a pattern matches, and never less.
 */
public final class Cues {

    private static final Pattern NO_LETTER = Pattern.compile("\\p{M}|\\p{Cf}");
    private static final Pattern NO_SIGN = Pattern.compile("[^\\p{L}\\p{N}]");

    private final LuceneAnyWord words;

    private Cues(LuceneAnyWord words) {
        this.words = words;
    }

    /** Words as they stand, signs and spaces included. */
    public static Cues of(Collection<String> words) {
        return new Cues(LuceneAnyWord.of(words, Cues::smallLetters));
    }

    /** Words with any signs and spaces between their letters, in capitals or not as they are given. */
    public static Cues spacedOut(Collection<String> words) {
        return new Cues(LuceneAnyWord.of(words, Cues::lettersOnly));
    }

    /** Whether any of them stands in the text. */
    public boolean in(CharSequence text) {
        return words.in(text);
    }

    private static String smallLetters(String letters) {
        String small = decomposed(letters).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(small).replaceAll("");
    }

    private static String lettersOnly(String letters) {
        return NO_SIGN.matcher(NO_LETTER.matcher(decomposed(letters)).replaceAll(""))
                .replaceAll("");
    }

    private static String decomposed(String letters) {
        return Normalizer.normalize(letters, Normalizer.Form.NFKD);
    }
}
