package org.sekisho.office.edition;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who puts lists into force, under {@code sekisho.lists}.
 *
 * @param approval by what a run goes
 * @param rescreenFor how long one night looks at what is held when a list changed
 */
@Validated
@ConfigurationProperties(value = "sekisho.lists", ignoreUnknownFields = false)
public record EditionSettings(
        @DefaultValue("files") ListApproval approval,
        @DefaultValue("30m") Duration rescreenFor) {

    /** Whether an edition takes two persons. */
    public boolean takesTwo() {
        return approval == ListApproval.TWO_PERSONS;
    }

    @AssertTrue(message = "must be more than nothing") boolean isRescreenForPossible() {
        return rescreenFor.compareTo(Duration.ZERO) > 0;
    }

    /** Sources of the lists that a run uses. */
    public enum ListApproval {
        /** The files of the settings: whoever may write them decides alone. */
        FILES,
        /** The editions that one person proposed and another approved. */
        TWO_PERSONS
    }
}
