package org.sekisho.curation.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A file that only its owner may read, from its first byte on, and that is there whole or not at all. */
final class PrivateFile {

    /** Writes what it is. */
    interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    private PrivateFile() {}

    /** Writes a file in place of what was there. */
    static void write(Path file, Content content) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(folder, ".sekisho", ".tmp"); // temporary files are their owner's alone
        try {
            try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                content.writeTo(writer);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
