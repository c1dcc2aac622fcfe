package org.sekisho.proof.sample;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many clear filings a person looks at all the same, under {@code sekisho.blind}.
 *
 * @param share of the clear filings of each run: 0 to 1
 * @param seed that draws them; null to take another each time
 */
@Validated
@ConfigurationProperties("sekisho.blind")
record BlindSettings(
        @DefaultValue("0.01") @DecimalMin("0") @DecimalMax("1") double share,

        @Nullable Long seed) {}
