package org.sekisho.finding.entity;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The part of a filing that is read for names. Parties and statements of state funding are always found.
 *
 * @param enabled whether names are looked for in the text at all
 * @param wordsPerFiling about how many words are read; title, abstract, government interest and statements of funding
 *     are read whatever this says
 */
@Validated
@ConfigurationProperties(value = "sekisho.entities", ignoreUnknownFields = false)
public record EntitySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2000") @Positive int wordsPerFiling) {}
