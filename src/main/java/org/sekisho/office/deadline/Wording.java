package org.sekisho.office.deadline;

import java.util.List;
import java.util.Locale;
import org.sekisho.machine.yaml.KnownFields;

/** A name or a sentence in the languages of the desk. */
public record Wording(String english, String japanese) {

    private static final List<String> LANGUAGES = List.of("en", "ja");
    private static final Wording NOTHING = new Wording("", "");

    /** Reads the wording under a key, {@code {en: …, ja: …}}; an incomplete one is empty and noted as a problem. */
    public static Wording read(KnownFields fields, String key) {
        return fields.need(key)
                .within(key, LANGUAGES)
                .map(words -> new Wording(words.text("en"), words.text("ja")))
                .orElse(NOTHING);
    }

    public String in(Locale language) {
        return language.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? japanese : english;
    }
}
