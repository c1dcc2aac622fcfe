package org.sekisho.proof.canary;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where canaries lie, under {@code sekisho.canaries}.
 *
 * @param folder the office's own, with a {@code canaries.yml}; it need not be there
 * @param shipped the folder of those that come with Sekisho and its lists; empty to go without them
 * @param examples whether the examples of the lists go through every run besides, two for each entry
 */
@Validated
@ConfigurationProperties(value = "sekisho.canaries", ignoreUnknownFields = false)
public record CanarySettings(
        @NotNull Path folder,
        @DefaultValue("") String shipped,
        @DefaultValue("true") boolean examples) {

    Optional<Path> folderOfShipped() {
        return shipped.isBlank() ? Optional.empty() : Optional.of(Path.of(shipped));
    }
}
