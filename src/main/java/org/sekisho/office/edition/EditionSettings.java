package org.sekisho.office.edition;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who puts lists into force, under {@code sekisho.lists}.
 *
 * @param approval by what a run goes
 */
@ConfigurationProperties(value = "sekisho.lists", ignoreUnknownFields = false)
public record EditionSettings(@DefaultValue("files") ListApproval approval) {

    /** Whether an edition takes two persons. */
    public boolean takesTwo() {
        return approval == ListApproval.TWO_PERSONS;
    }
}
