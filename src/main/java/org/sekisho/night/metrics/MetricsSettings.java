package org.sekisho.night.metrics;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Ports and files of the office's monitoring, under {@code sekisho.metrics}. Nowhere, unless a port or a file is named.
 *
 * @param port of {@code sekisho serve} for health and metrics, another than the desk's; 0 for any that is free, null for none
 * @param workerPort of {@code sekisho work} for the same; 0 for any that is free, null for none
 * @param address on which they answer; whoever reaches it is asked for no name
 * @param names under which they are asked; under others they do not answer
 * @param file that each run writes for the textfile collector of node_exporter; null for none
 */
@Validated
@ConfigurationProperties(value = "sekisho.metrics", ignoreUnknownFields = false)
public record MetricsSettings(
        @Nullable @Min(0) @Max(MetricsSettings.HIGHEST_PORT) Integer port,
        @Nullable @Min(0) @Max(MetricsSettings.HIGHEST_PORT) Integer workerPort,
        @DefaultValue("127.0.0.1") @NotEmpty String address,
        @DefaultValue({"127.0.0.1", "localhost", "[::1]"}) List<String> names,
        @Nullable Path file) {

    static final int HIGHEST_PORT = 65_535;

    public MetricsSettings {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** node_exporter reads no other. */
    @AssertTrue(message = "must end with .prom") boolean isFilePossible() {
        return file == null || file.toString().endsWith(".prom");
    }

    public boolean isReachedAs(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }
}
