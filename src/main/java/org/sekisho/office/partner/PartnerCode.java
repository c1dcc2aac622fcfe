package org.sekisho.office.partner;

/** The code by which records and packages name a partner: small letters, digits and single hyphens. */
public record PartnerCode(String value) implements Comparable<PartnerCode> {

    private static final int LONGEST = 64;

    public PartnerCode {
        if (!value.matches("[a-z0-9]+(?:-[a-z0-9]+)*") || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a partner's code is small letters, digits and single hyphens, %d at most, not '%s'"
                            .formatted(LONGEST, value));
        }
    }

    @Override
    public int compareTo(PartnerCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
