package org.sekisho.finding.entity;

import org.jspecify.annotations.Nullable;
import org.sekisho.reading.passage.TextSpan;

/**
 * A name found in a filing.
 *
 * @param span where it stands in the filing's text; null if it comes from the bibliographic data
 */
public record NamedEntity(
        Kind kind, Role role, String name, @Nullable TextSpan span) {

    /** Kinds of bearers. */
    public enum Kind {
        ORGANISATION,
        PERSON,
        PLACE,
        /** A party whose data do not say whether it is a person or an organisation. */
        PARTY
    }

    /** Roles in the filing. */
    public enum Role {
        APPLICANT,
        INVENTOR,
        ASSIGNEE,
        /** Named in a statement of state funding as the one who pays. */
        FUNDER,
        MENTIONED
    }

    /** Gives kind and role and not the name: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return kind + " " + role;
    }
}
