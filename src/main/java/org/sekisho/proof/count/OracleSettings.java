package org.sekisho.proof.count;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many clear filings are matched again each night, under {@code sekisho.oracle}.
 *
 * @param sample of a run's clear filings; 0 for none
 * @param share of the time that screening took that it may take; what it does not come to is told
 * @param longest characters of a filing's text; one that is longer is passed over, and that is told
 * @param seed draws the sample of an earlier run again; without it every run draws its own
 */
@Validated
@ConfigurationProperties(value = "sekisho.oracle", ignoreUnknownFields = false)
public record OracleSettings(
        @DefaultValue("5") @Min(0) @Max(10000) int sample,

        @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("10") double share,

        @DefaultValue("500000") @Min(1) int longest,
        @Nullable Long seed) {}
