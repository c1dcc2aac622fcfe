package org.sekisho.reading.gazette;

import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;

/** Puts a filing's number together from the country, the digits and the kind that stand apart in the documents. */
public final class WrittenNumber {

    private WrittenNumber() {}

    /**
     * The number; empty if the document gives no digits, or what cannot be a number. Leading zeros stay: they are part of the
     * printed number.
     */
    public static Optional<FilingNumber> of(@Nullable String country, @Nullable String digits, @Nullable String kind) {
        if (digits == null) {
            return Optional.empty();
        }
        String prefix = country == null || digits.startsWith(country) ? "" : country;
        String number = (prefix + digits + (kind == null ? "" : kind)).replaceAll("\\s", "");
        return FilingNumber.of(number);
    }

    /** The first of these elements with this name. */
    public static Optional<Element> named(List<Element> elements, String name) {
        return elements.stream()
                .filter(element -> element.getName().equals(name))
                .findFirst();
    }
}
