package org.sekisho.reading.extraction;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingNumber;

/** Guesses the language of a filing. */
final class OfficeLanguage {

    private static final Map<String, String> OF_OFFICES = Map.of(
            "JP", "ja", "US", "en", "GB", "en", "CN", "zh", "TW", "zh", "KR", "ko", "DE", "de", "AT", "de", "FR", "fr");

    private OfficeLanguage() {}

    /** The language stated by the mailroom, else the usual one of the filing's office; null if neither is known. */
    static @Nullable String of(Bibliography stated, FilingNumber number) {
        String office = stated.country();
        if (office == null && number.value().length() > 2) {
            office = number.value().substring(0, 2);
        }
        return stated.language() == null && office != null ? OF_OFFICES.get(office) : stated.language();
    }
}
