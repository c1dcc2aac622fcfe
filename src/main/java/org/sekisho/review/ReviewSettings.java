package org.sekisho.review;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What an office decides about cases, under {@code sekisho.review}. How long the law leaves for them is in files of its own,
 * see {@code sekisho.clocks}; a clock that is still set here is refused and not passed over.
 */
@Validated
@ConfigurationProperties(value = "sekisho.review", ignoreUnknownFields = false)
record ReviewSettings() {}
