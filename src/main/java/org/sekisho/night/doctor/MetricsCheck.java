package org.sekisho.night.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sekisho.night.metrics.MetricsSettings;
import org.springframework.stereotype.Component;

/** Where the office's monitoring finds figures, and whether a run can leave them there. */
@Component
public class MetricsCheck implements Check {

    private final MetricsSettings settings;

    MetricsCheck(MetricsSettings settings) {
        this.settings = settings;
    }

    @Override
    public Finding look() {
        List<Finding> findings = new ArrayList<>();
        if (settings.file() != null) {
            findings.add(file(settings.file().toAbsolutePath()));
        }
        if (settings.port() != null) {
            findings.add(
                    Finding.ok("an open desk answers on port %d of %s".formatted(settings.port(), settings.address())));
        }
        if (settings.workerPort() != null) {
            findings.add(Finding.ok(
                    "a worker answers on port %d of %s".formatted(settings.workerPort(), settings.address())));
        }
        return findings.isEmpty()
                ? Finding.ok("off: no run writes a file, and no desk or worker opens a port for them (sekisho.metrics)")
                : Finding.of(findings);
    }

    private static Finding file(Path file) {
        Path folder = Objects.requireNonNull(file.getParent(), "a file that ends with .prom is in a folder");
        try {
            Files.delete(Files.createTempFile(folder, ".sekisho-", ".doctor"));
            return Finding.ok("each run writes %s".formatted(file));
        } catch (IOException e) {
            return Finding.warning(
                    "a run cannot write %s (%s)".formatted(file, e.getClass().getSimpleName()),
                    "let %s write into %s, or name another file by sekisho.metrics.file"
                            .formatted(System.getProperty("user.name"), folder));
        }
    }
}
