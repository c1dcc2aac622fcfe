package org.sekisho.office.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language in which Sekisho speaks to people. */
public enum Language {
    EN,
    JA;

    /** The tag that HTML and browsers write: {@code ja}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    public static Optional<Language> ofTag(String tag) {
        return Stream.of(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
