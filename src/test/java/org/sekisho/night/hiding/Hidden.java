package org.sekisho.night.hiding;

import java.nio.charset.StandardCharsets;

/**
 * A filing of one document that holds a listed word.
 *
 * @param format the kind of document
 * @param way how the word is hidden in it
 * @param file the document's name in its filing
 */
record Hidden(String format, String way, String file, byte[] document) {

    /** Words of the list of {@link HidingNight}, in no dictionary. */
    static final String LATIN = "quilvarandine";

    static final String KANA = "ソルヴァリーネ鏡体";
    static final String KANJI = "燐晶誘導槽";

    static final String BEFORE = "The lid of the box is held by a hinge and closed with a hook, and it is made of";
    static final String AFTER = "so that it stays shut when the box is carried from one room to another.";
    static final String BEFORE_JA = "箱の蓋は蝶番によって支持され、";
    static final String AFTER_JA = "を備え、箱を運ぶ間も閉じたままである。";

    static Hidden of(String format, String way, String file, String document) {
        return new Hidden(format, way, file, document.getBytes(StandardCharsets.UTF_8));
    }

    /** In a document named after its format. */
    static Hidden in(String format, String way, byte[] document) {
        return new Hidden(format, way, "a." + format, document);
    }

    static Hidden says(String format, String way, String document) {
        return of(format, way, "a." + format, document);
    }

    /** The sentence around a word, in the word's language. */
    static String sentence(String word) {
        return isLatin(word) ? BEFORE + " " + word + " " + AFTER : BEFORE_JA + word + AFTER_JA;
    }

    private static boolean isLatin(String word) {
        return word.chars()
                .noneMatch(letter -> letter >= 0x3000 && letter < 0xa000 || letter >= 0xff65 && letter < 0xffa0);
    }

    @Override
    public String toString() {
        return format + ": " + way;
    }
}
