package org.sekisho.planted;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where planted filings lie, under {@code sekisho.planted}.
 *
 * @param folder the office's own, with a {@code planted.yml}; it need not be there
 * @param shipped those that come with Sekisho and its lists; empty to go without them
 */
@Validated
@ConfigurationProperties(value = "sekisho.planted", ignoreUnknownFields = false)
public record PlantedSettings(
        @NotNull Path folder, @Nullable Path shipped) {}
