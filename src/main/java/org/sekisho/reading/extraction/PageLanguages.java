package org.sekisho.reading.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** The languages in which a document's pages are tried, the likeliest first. For one document. */
final class PageLanguages {

    /** Tesseract's names where they are not those of ISO 639-2/T. */
    private static final Map<String, String> NAMES = Map.of("zh", "chi_sim");

    private final List<String> languages;

    /** @param said what the filing says, two letters; null if it says nothing */
    PageLanguages(List<String> languages, @Nullable String said) {
        this.languages = new ArrayList<>(languages);
        String name = said == null ? "" : nameOf(said);
        languages.stream()
                .filter(language -> List.of(language.split("\\+")).contains(name))
                .findFirst()
                .ifPresent(this::worked);
    }

    List<String> inOrder() {
        return List.copyOf(languages);
    }

    /** A page was recognised well in this language: the next is probably in the same. */
    void worked(String language) {
        languages.remove(language);
        languages.add(0, language);
    }

    private static String nameOf(String language) {
        try {
            return NAMES.getOrDefault(language, Locale.forLanguageTag(language).getISO3Language());
        } catch (MissingResourceException e) {
            return "";
        }
    }
}
