package org.sekisho.proof.count;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a night counts every row, under {@code sekisho.count}.
 *
 * @param wholeEvery after so long the next night counts all rows; on the nights between, those of the runs since. Zero: every night
 */
@ConfigurationProperties(value = "sekisho.count", ignoreUnknownFields = false)
public record CountSettings(@DefaultValue("7d") Duration wholeEvery) {}
