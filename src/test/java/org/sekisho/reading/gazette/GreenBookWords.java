package org.sekisho.reading.gazette;

import java.util.regex.Pattern;
import org.sekisho.reading.gazette.ApsLines.ApsCharacters;

/** The words of a raw green book from its abstract on, by nothing but cutting tags out. */
public final class GreenBookWords {

    private static final Pattern TAG = Pattern.compile("(?m)^(?:STM .*|NUM .*|[A-Z]{4}\\s*$|[A-Z][A-Z0-9]{2}\\b)");

    private GreenBookWords() {}

    public static boolean isGreenBook(String document) {
        return document.startsWith("PATN");
    }

    public static String of(String document) {
        String text = document.substring(document.indexOf("\nABST"));
        return ApsCharacters.of(TAG.matcher(text).replaceAll(" "));
    }
}
