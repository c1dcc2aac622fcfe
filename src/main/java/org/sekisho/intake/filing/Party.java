package org.sekisho.intake.filing;

import org.jspecify.annotations.Nullable;

/**
 * Someone named in the bibliographic data.
 *
 * @param name as written; for a person the given name first where the format tells them apart
 * @param organisation whether the data say it is an organisation; null where they do not say
 * @param address as written, lines joined by a comma; null where not given
 * @param country two letters (WIPO ST.3); null where not given
 */
public record Party(
        Role role,
        String name,
        @Nullable Boolean organisation,
        @Nullable String address,
        @Nullable String country) {

    /** Roles of a party. */
    public enum Role {
        APPLICANT,
        INVENTOR,
        ASSIGNEE
    }

    /** Gives the role and not the name: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return role.toString();
    }
}
