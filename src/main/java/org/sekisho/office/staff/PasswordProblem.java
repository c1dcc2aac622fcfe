package org.sekisho.office.staff;

/**
 * What can be wrong with a password, by OWASP ASVS 5 (6.2): length and being guessed count, and no kind of character is
 * asked for.
 */
public enum PasswordProblem {
    TOO_SHORT("it has fewer than %d characters".formatted(PasswordRules.SHORTEST)),
    TOO_LONG("it has more than %d characters".formatted(PasswordRules.LONGEST)),
    HOLDS_ACCOUNT("the account's name is in it"),
    EASILY_GUESSED("it is among the first that are guessed");

    private final String words;

    PasswordProblem(String words) {
        this.words = words;
    }

    /** In English; pages have their own words. */
    public String words() {
        return words;
    }
}
