package org.sekisho.office.letter;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Letters, under {@code sekisho.letters}.
 *
 * @param file with the office's name and all templates
 * @param fonts TrueType files; a letter is printed in the first that is there and has all its characters
 */
@Validated
@ConfigurationProperties(value = "sekisho.letters", ignoreUnknownFields = false)
public record LetterSettings(@NotNull Path file, @NotNull List<Path> fonts) {

    public LetterSettings {
        fonts = List.copyOf(fonts);
    }
}
