package org.sekisho.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.reading.extraction.InstalledOcr;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The desk after a night over {@link KindsOfFilings}, too, in which scans were recognised. */
abstract class InABrowserOverAllKinds extends InABrowser {

    @BeforeAll
    static void needsOcr(@TempDir Path folder) {
        InstalledOcr.require(folder);
    }

    @DynamicPropertySource
    static void kinds(DynamicPropertyRegistry properties) {
        try {
            Path inbox = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-homes")), "kinds")
                    .toAbsolutePath();
            KindsOfFilings.in(inbox);
            properties.add("sekisho.run.inboxes[2]", inbox::toString);
            properties.add("sekisho.extraction.ocr.enabled", () -> "true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
