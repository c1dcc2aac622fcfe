package org.sekisho.office.rising;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.sekisho.curation.rising.RisingThresholds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a term rises, under {@code sekisho.rising}; see {@link RisingThresholds}.
 *
 * @param filings that have it, at least, and that a person may know of before they see it
 * @param applicants of those, at least
 * @param months in which those came in, at least
 * @param recentMonths that are compared
 * @param baseMonths before those, with which they are compared
 * @param falseDiscoveries share of the terms found that may be there by chance
 */
@Validated
@ConfigurationProperties(value = "sekisho.rising", ignoreUnknownFields = false)
public record RisingSettings(
        @DefaultValue("7") @Min(2) int filings,
        @DefaultValue("3") @Min(2) int applicants,
        @DefaultValue("3") @Min(1) int months,
        @DefaultValue("6") @Min(1) @Max(60) int recentMonths,
        @DefaultValue("18") @Min(1) @Max(120) int baseMonths,

        @DefaultValue("0.05") @DecimalMin("0.0001") @DecimalMax("0.5") double falseDiscoveries) {

    public RisingThresholds thresholds() {
        return new RisingThresholds(filings, applicants, months, recentMonths, baseMonths, falseDiscoveries);
    }
}
