package org.sekisho.screening;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** What an office decides about screening, under {@code sekisho.screening}. */
@Validated
@ConfigurationProperties(value = "sekisho.screening", ignoreUnknownFields = false)
record ScreeningSettings(
        @DefaultValue List<@Valid Exemption> exemptions,
        @DefaultValue @Valid ScreeningBudget budget) {}
