package org.sekisho.office.letter;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Notices, under {@code sekisho.notices}.
 *
 * @param file with the office's name and all templates
 * @param fonts TrueType files; a notice is printed in the first that is there and has all its characters
 */
@Validated
@ConfigurationProperties(value = "sekisho.notices", ignoreUnknownFields = false)
public record NoticeSettings(@NotNull Path file, @NotNull List<Path> fonts) {

    public NoticeSettings {
        fonts = List.copyOf(fonts);
    }
}
