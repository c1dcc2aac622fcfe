package org.sekisho.office.deadline;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the clocks are, under {@code sekisho.clocks}.
 *
 * @param folder with a file for each office
 * @param office the office that runs this, two letters (WIPO ST.3): its clock runs for every filing it received, and its
 *     days are the days here; null to take the office that each filing names
 */
@Validated
@ConfigurationProperties(value = "sekisho.clocks", ignoreUnknownFields = false)
public record ClockSettings(
        @NotNull Path folder,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters") String office) {}
