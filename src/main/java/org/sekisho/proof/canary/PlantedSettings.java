package org.sekisho.proof.canary;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where planted filings lie, under {@code sekisho.planted}.
 *
 * @param folder the office's own, with a {@code planted.yml}; it need not be there
 * @param shipped the folder of those that come with Sekisho and its lists; empty to go without them
 * @param examples whether the examples of the lists are planted besides, two for each entry
 */
@Validated
@ConfigurationProperties(value = "sekisho.planted", ignoreUnknownFields = false)
public record PlantedSettings(
        @NotNull Path folder,
        @DefaultValue("") String shipped,
        @DefaultValue("true") boolean examples) {

    Optional<Path> folderOfShipped() {
        return shipped.isBlank() ? Optional.empty() : Optional.of(Path.of(shipped));
    }
}
