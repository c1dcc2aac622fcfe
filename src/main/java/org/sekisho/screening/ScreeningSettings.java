package org.sekisho.screening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an office decides about screening, under {@code sekisho.screening}.
 *
 * @param acceptedLanguages those in which filings need not be looked at, two letters each; they are counted every night
 */
@Validated
@ConfigurationProperties(value = "sekisho.screening", ignoreUnknownFields = false)
record ScreeningSettings(
        @DefaultValue List<@Valid Exemption> exemptions,
        @DefaultValue List<@Pattern(regexp = "[a-z]{2,3}") String> acceptedLanguages,
        @DefaultValue @Valid ScreeningBudget budget) {}
