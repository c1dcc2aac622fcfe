package org.sekisho.office.review;

import jakarta.validation.Valid;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an office decides about cases, under {@code sekisho.review}. How long the law leaves for them is in files of its own,
 * see {@code sekisho.clocks}; a clock that is still set here is refused and not passed over.
 *
 * @param hold how long a case stays on a person's table if it is not renewed
 * @param undoWithin how long a decision may be taken back by who made it
 * @param secondPerson which decisions need a second person
 */
@Validated
@ConfigurationProperties(value = "sekisho.review", ignoreUnknownFields = false)
public record ReviewSettings(
        @DefaultValue("10m") Duration hold,
        @DefaultValue("10m") Duration undoWithin,
        @DefaultValue @Valid SecondPersonSettings secondPerson) {}
