package org.sekisho.reading.gazette;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Party;

/** Reads the people and organisations behind a filing in the US formats. */
final class UsParties {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private UsParties() {}

    /** An organisation if its name is given, else the person; empty if neither is. */
    static Optional<Party> of(
            Party.Role role, String organisation, String person, String address, @Nullable String country) {
        boolean isOrganisation = !organisation.isEmpty();
        String name = isOrganisation ? organisation : person;
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Party(role, name, isOrganisation, GazetteElements.orNull(address), country));
    }

    /** The first of these values that is a country's code; null if none is ({@code omitted}, {@code unknown}). */
    static @Nullable String country(String... written) {
        for (String code : written) {
            String upper = code.toUpperCase(Locale.ROOT);
            if (COUNTRY.matcher(upper).matches()) {
                return upper;
            }
        }
        return null;
    }
}
