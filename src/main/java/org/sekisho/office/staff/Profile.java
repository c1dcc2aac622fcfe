package org.sekisho.office.staff;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an administrator decides about a person.
 *
 * @param displayName what colleagues read; need not be unique
 */
public record Profile(String displayName, Access access, Language language) {

    private static final int LONGEST_NAME = 128;

    public Profile {
        displayName = displayName.strip();
        if (displayName.isEmpty()
                || displayName.length() > LONGEST_NAME
                || displayName.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A person's name has 1 to %d characters".formatted(LONGEST_NAME));
        }
    }

    /** For the audit trail: names are not told, of areas no more than fit. */
    public String inWords() {
        String areas = access.allAreas() ? "all areas" : access.areas().size() + " areas " + firstOf(access.areas());
        return "%s, %s, %s, %s".formatted(access.roles(), areas, access.cleared(), language);
    }

    private static String firstOf(Set<String> areas) {
        return areas.stream().limit(10).collect(Collectors.joining(", ", "[", areas.size() > 10 ? ", …]" : "]"));
    }
}
