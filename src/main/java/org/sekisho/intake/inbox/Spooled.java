package org.sekisho.intake.inbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.inbox.Spool.StoppableStream;

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

    /** Takes a document's bytes, in memory up to a limit and in a file beyond it, and their SHA-256 as they pass. */
    static class SpooledWriter extends OutputStream {

        private final Path folder;
        private final int limit;
        private final BooleanSupplier stop;
        private final MessageDigest digest = DigestUtils.getSha256Digest();
        private ByteArrayOutputStream memory = new ByteArrayOutputStream();
        private @Nullable Path file;
        private @Nullable OutputStream toFile;
        private long size;

        SpooledWriter(Path folder, int limit, BooleanSupplier stop) {
            this.stop = stop;
            this.folder = folder;
            this.limit = limit;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            digest.update(bytes, offset, length);
            size += length;
            target().write(bytes, offset, length);
        }

        long size() {
            return size;
        }

        public Spooled finished() throws IOException {
            String sha256 = HexFormat.of().formatHex(digest.digest());
            if (toFile == null) {
                return new Spooled(sha256, size, memory.toByteArray(), null, stop);
            }
            toFile.close();
            return new Spooled(sha256, size, null, file, stop);
        }

        public void discard() throws IOException {
            if (toFile != null && file != null) {
                toFile.close();
                Files.deleteIfExists(file);
            }
        }

        private OutputStream target() throws IOException {
            if (toFile != null) {
                StoppableStream.goOn(stop);
                return toFile;
            }
            if (size <= limit) {
                return memory;
            }
            StoppableStream.goOn(stop);
            file = Files.createTempFile(folder, "document-", "");
            OutputStream opened = Files.newOutputStream(file);
            toFile = opened;
            memory.writeTo(opened);
            memory = new ByteArrayOutputStream(0);
            return opened;
        }
    }
}
