package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.sekisho.intake.filing.RegisteredFiling;

/** A file of the inbox or of a zip: to intake they are the same. */
interface PackageFile {

    String name();

    /** The source, as {@link RegisteredFiling} has it. */
    String source();

    InputStream open() throws IOException;

    /** Where it lies on this machine; empty inside a zip. */
    Optional<Path> onDisk();

    /** Its first bytes, fewer where it has fewer. */
    default byte[] beginning(int length) throws IOException {
        try (InputStream content = open()) {
            return content.readNBytes(length);
        }
    }
}
