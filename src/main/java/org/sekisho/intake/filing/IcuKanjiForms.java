package org.sekisho.intake.filing;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.sekisho.machine.shipped.ShippedFile;

/**
 * Kanji in the form that Japanese is written with today: old forms (發 as 発) and those of names by a table beside this class, simplified
 * Chinese ones by ICU's. A kanji of the first level of JIS X 0208, the everyday ones, that is not in the table stands for itself, even where
 * Chinese has it for another (云 for 雲).
 */
final class IcuKanjiForms {

    private static final Charset JIS_X_0208 = Charset.forName("x-JIS0208");
    private static final int FIRST_LEVEL = 0x30;
    private static final int SECOND_LEVEL = 0x50;
    private static final Transliterator UNSIMPLIFIED = Transliterator.getInstance("Simplified-Traditional");
    private static final Map<Integer, Integer> FIRST = first();

    /** Forms of the characters below 0x10000; 0 for one that nobody asked for yet. */
    private static final char[] KNOWN = new char[Character.MAX_VALUE + 1];

    private IcuKanjiForms() {}

    /** The form of today; other characters as they are. */
    static int usual(int character) {
        if (character >= KNOWN.length) {
            return FIRST.getOrDefault(character, character);
        }
        if (KNOWN[character] == 0) {
            KNOWN[character] = (char) found(character);
        }
        return KNOWN[character];
    }

    private static int found(int character) {
        Integer first = FIRST.get(character);
        if (first != null) {
            return first;
        }
        int traditional = isEveryday(character)
                ? character
                : UNSIMPLIFIED.transliterate(Character.toString(character)).codePointAt(0);
        return FIRST.getOrDefault(traditional, traditional);
    }

    private static boolean isEveryday(int character) {
        byte row = Character.toString(character).getBytes(JIS_X_0208)[0]; // of marks, if it has none
        return row >= FIRST_LEVEL && row < SECOND_LEVEL;
    }

    private static Map<Integer, Integer> first() {
        Map<Integer, Integer> first = new HashMap<>();
        for (String line : ShippedFile.lines(IcuKanjiForms.class, "kanji-forms.txt")) {
            for (String group : line.split(" ")) {
                group.codePoints().skip(1).forEach(form -> first.put(form, group.codePointAt(0)));
            }
        }
        return Map.copyOf(first);
    }
}
