package org.sekisho.proof.sample;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Second opinions on clear filings, under {@code sekisho.opinion}.
 *
 * @param queueShare of the clear filings of each run with an opinion that go to examiners: 0 to 1
 * @param watchShare of them that are watched, the next likely; of those {@code watchDrawn} go to examiners by lot
 */
@Validated
@ConfigurationProperties(value = "sekisho.opinion", ignoreUnknownFields = false)
record SecondOpinionSettings(
        @DefaultValue("0.01") @DecimalMin("0") @DecimalMax("1") double queueShare,

        @DefaultValue("0.02") @DecimalMin("0") @DecimalMax("1") double watchShare,

        @DefaultValue("0.2") @DecimalMin("0") @DecimalMax("1") double watchDrawn) {}
