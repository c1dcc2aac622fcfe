package org.sekisho.office.staff;

import java.io.Serializable;

/**
 * Who somebody is to a sign-in provider. Only both together name one person for good: names and mail addresses there are
 * changed, and given to others.
 *
 * @param subject the provider's own name for them, by which nobody else was or will ever be known there
 */
public record Identity(String issuer, String subject) implements Serializable {

    private static final int LONGEST = 255; // which is OpenID Connect's longest subject, too

    public Identity {
        if (issuer.isEmpty() || issuer.length() > LONGEST || subject.isEmpty() || subject.length() > LONGEST) {
            throw new IllegalArgumentException("An issuer and a subject have 1 to %d characters".formatted(LONGEST));
        }
    }

    /** Does not tell the subject: it names a person outside of the office, too. */
    @Override
    public String toString() {
        return "somebody at " + issuer;
    }
}
