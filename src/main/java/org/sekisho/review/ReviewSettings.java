package org.sekisho.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.filing.Filing;
import org.sekisho.filing.FilingNumber;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an office decides about cases, under {@code sekisho.review}.
 *
 * @param office the office that runs this, two letters (WIPO ST.3): its clock runs for every filing it received; null
 *     to take the office that the filing itself names
 * @param clocks one for each jurisdiction
 */
@Validated
@ConfigurationProperties(value = "sekisho.review", ignoreUnknownFields = false)
record ReviewSettings(
        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters") String office,

        @DefaultValue List<@Valid SecrecyClock> clocks) {

    /** The clock of the office that runs this, or of the office that the data name, or the number begins with. */
    Optional<SecrecyClock> clockOf(Filing filing, FilingNumber number) {
        String named = office == null ? filing.bibliography().country() : office;
        return clocks.stream()
                .filter(clock -> named == null
                        ? number.value().startsWith(clock.jurisdiction())
                        : clock.jurisdiction().equals(named))
                .findFirst();
    }
}
