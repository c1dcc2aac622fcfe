package org.sekisho.clock;

import java.util.Locale;

/** A name or a sentence in the languages of the desk. */
public record Wording(String english, String japanese) {

    public String in(Locale language) {
        return language.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? japanese : english;
    }
}
