package org.sekisho.screening.replay;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The number of outcomes that are replayed each night, under {@code sekisho.replay}.
 *
 * @param sample of all filings that are held, half of them flagged and half of them clear; 0 for none
 * @param seed draws the same again from the same filings; without it every run draws its own
 */
@Validated
@ConfigurationProperties(value = "sekisho.replay", ignoreUnknownFields = false)
public record ReplaySettings(
        @DefaultValue("6") @Min(0) @Max(1000) int sample,
        @Nullable Long seed) {}
