package org.sekisho.finding.matching.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.LookAlikes;

/**
 * One spelling for all ways to write a word: full-width letters and ligatures as the usual ones (NFKC), capitals small
 * ({@code ß} as {@code ss}), invisible characters gone, Latin letters without accents, letters that only look Latin as
 * those they look like. Kana keep their voicing marks.
 */
final class Spelling {

    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFFA0\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]+");
    private static final Pattern VOICED = Pattern.compile("(?<=[\\p{IsHiragana}\\p{IsKatakana}])\u309b");
    private static final Pattern HALF_VOICED = Pattern.compile("(?<=[\\p{IsHiragana}\\p{IsKatakana}])\u309c");
    private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");

    /** The small forms of single characters below 0x10000 that were asked for. */
    private static final AtomicReferenceArray<@Nullable String> SMALL =
            new AtomicReferenceArray<>(Character.MIN_SUPPLEMENTARY_CODE_POINT);

    private Spelling() {}

    /** The word in small letters, without accents. */
    static String usual(String word) {
        if (isAscii(word)) {
            return withoutDots(word.toLowerCase(Locale.ROOT));
        }
        String folded =
                LookAlikes.unmasked(compatible(word)).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String plain = ACCENTS.matcher(Normalizer.normalize(folded, Form.NFD)).replaceAll("");
        return withoutDots(Normalizer.normalize(plain, Form.NFC));
    }

    private static String withoutDots(String small) {
        return small.indexOf('.') < 0 || Character.isDigit(small.charAt(0)) ? small : small.replace(".", "");
    }

    /** The characters in their usual forms and small letters. */
    static String small(String text) {
        if (text.length() > 1) {
            return compatible(text).toLowerCase(Locale.ROOT);
        }
        String known = SMALL.getPlain(text.charAt(0));
        if (known == null) {
            known = compatible(text).toLowerCase(Locale.ROOT);
            SMALL.set(text.charAt(0), known);
        }
        return known;
    }

    /** The characters in their usual forms, without the invisible ones. */
    public static String compatible(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return LookAlikes.withIdeographs(Normalizer.normalize(composable(visible), Form.NFKC));
    }

    /** A sound mark that stands by itself after a kana belongs to it. */
    private static String composable(String text) {
        return text.indexOf('\u309b') < 0 && text.indexOf('\u309c') < 0
                ? text
                : HALF_VOICED.matcher(VOICED.matcher(text).replaceAll("\u3099")).replaceAll("\u309a");
    }

    private static boolean isAscii(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
