package org.sekisho.intake.spool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/**
 * Puts documents aside while they are taken in, so that the same bytes are fingerprinted, identified and stored, even
 * if the inbox changes meanwhile. Small ones stay in memory.
 *
 * <p>The folder is readable by its owner only and emptied when the spool opens: a killed run leaves nothing behind for
 * long.
 */
public class Spool implements AutoCloseable {

    private final Path folder;
    private final int inMemory;

    /**
     * Opens a spool.
     *
     * @param parent where it makes its folder
     * @param inMemory the biggest document that is put aside without a file
     */
    public Spool(Path parent, DataSize inMemory) throws IOException {
        Files.createDirectories(parent);
        this.folder = Files.createTempDirectory(
                parent, "intake-" + ProcessHandle.current().pid() + "-");
        this.inMemory = Math.toIntExact(inMemory.toBytes());
        removeLeftovers(parent);
    }

    /** Puts aside what is written to it until it is closed. */
    public SpooledWriter writer() {
        return new SpooledWriter(folder, inMemory);
    }

    public Spooled copy(InputStream from) throws IOException {
        SpooledWriter writer = writer();
        try {
            from.transferTo(writer);
            return writer.finished();
        } catch (IOException e) {
            writer.discard();
            throw e;
        }
    }

    /** Copies to a file of its own, for what only reads files; the caller deletes it. */
    public Path copyToFile(InputStream from) throws IOException {
        Path file = Files.createTempFile(folder, "zip-", "");
        try (OutputStream to = Files.newOutputStream(file)) {
            from.transferTo(to);
            return file;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        remove(folder);
    }

    private static void removeLeftovers(Path spool) throws IOException {
        try (Stream<Path> folders = Files.list(spool)) {
            for (Path left : folders.filter(Spool::isLeft).toList()) {
                remove(left);
            }
        }
    }

    private static boolean isLeft(Path folder) {
        String[] name = folder.getFileName().toString().split("-");
        return name.length == 3
                && name[0].equals("intake")
                && !ProcessHandle.of(Long.parseLong(name[1])).isPresent();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
