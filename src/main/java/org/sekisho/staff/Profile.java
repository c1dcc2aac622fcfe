package org.sekisho.staff;

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
}
