package org.sekisho.office.edition;

import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What an office says of its work, under {@code sekisho.preview}.
 *
 * @param casesPerDay how many cases one person decides a day, so that a preview says days of people besides cases; null if the
 *     office does not say
 */
@Validated
@ConfigurationProperties(value = "sekisho.preview", ignoreUnknownFields = false)
record PreviewSettings(@Nullable @Positive Double casesPerDay) {}
