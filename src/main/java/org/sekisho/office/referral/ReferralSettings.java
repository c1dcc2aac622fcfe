package org.sekisho.office.referral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Putting cases before authorities, under {@code sekisho.referral}.
 *
 * @param authorities the file that names them
 * @param remindBefore how many working days before an answer should be there its authority is reminded
 */
@Validated
@ConfigurationProperties(value = "sekisho.referral", ignoreUnknownFields = false)
public record ReferralSettings(
        @NotNull Path authorities,
        @DefaultValue("3") @Min(1) @Max(60) int remindBefore) {}
