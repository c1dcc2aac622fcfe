package org.sekisho.intake.inbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Bytes put aside in the {@link Spool}, that can be read more than once. Whoever holds it closes it.
 *
 * @param memory the bytes, or null if they are in the file
 * @param stop asked while the file is read
 */
public record Spooled(
        String sha256,
        long size,
        byte @Nullable [] memory,
        @Nullable Path file,
        BooleanSupplier stop) implements AutoCloseable {

    public InputStream open() throws IOException {
        if (memory != null) {
            return new ByteArrayInputStream(memory);
        }
        if (file != null) {
            return new StoppableStream(Files.newInputStream(file), stop);
        }
        throw new IllegalStateException("Nothing was put aside");
    }

    public int inMemory() {
        return memory == null ? 0 : memory.length;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
