package org.sekisho.finding.matching.search;

import org.jspecify.annotations.Nullable;

/**
 * Something that one word of a text is or is not. Terms that mean the same have the same key, however they are written.
 *
 * @param language two letters: only texts of this language, or of an unknown one, have it; null for all
 */
public record Key(Kind kind, String text, @Nullable String language) {

    /** Sides of a word that are compared. */
    public enum Kind {
        /** Its base form. */
        BASE(""),
        /** Its form. */
        EXACT("="),
        /** How it begins. */
        BEGINNING("^"),
        /** Characters of Chinese, Japanese or Korean that it belongs to, however they are divided into words. */
        CHARACTERS("~"),
        /** The same, going on after the last. */
        CHARACTERS_ON("~^");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }
    }

    /** The key as a term of Lucene's; no two keys have the same. */
    String token() {
        return (language == null ? "" : language + "@") + kind.sign + text;
    }
}
