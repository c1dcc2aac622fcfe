package org.sekisho.intake.inbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sekisho.intake.inbox.Spooled.SpooledWriter;
import org.sekisho.machine.fault.OurFault;
import org.springframework.util.unit.DataSize;

/**
 * Puts documents aside while they are taken in, so that the same bytes are fingerprinted, identified and stored, even
 * if the inbox changes meanwhile. Small ones stay in memory.
 *
 * <p>The folder is readable by its owner only and emptied when the spool opens: a killed run leaves nothing behind for
 * long.
 */
class Spool implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("intake-(\\d{1,18})-\\d+");

    private final Path folder;
    private final int inMemory;
    private final BooleanSupplier stop;

    /** Opens a spool that is not asked to stop. */
    public Spool(Path parent, DataSize inMemory) throws IOException {
        this(parent, inMemory, () -> false);
    }

    /**
     * Opens a spool.
     *
     * @param parent where it makes its folder
     * @param inMemory the biggest document that is put aside without a file
     * @param stop asked again and again while bytes pass; once it is true, a {@link SpoolStoppedException} ends that
     */
    public Spool(Path parent, DataSize inMemory, BooleanSupplier stop) throws IOException {
        this.stop = stop;
        Files.createDirectories(parent);
        this.folder = Files.createTempDirectory(
                parent, "intake-" + ProcessHandle.current().pid() + "-");
        this.inMemory = Math.toIntExact(inMemory.toBytes());
        removeLeftovers(parent);
    }

    /** Puts aside what is written to it until it is closed. */
    public SpooledWriter writer() {
        return new SpooledWriter(folder, inMemory, stop);
    }

    public Spooled copy(InputStream from) throws IOException {
        SpooledWriter writer = writer();
        try {
            from.transferTo(writer);
            return writer.finished();
        } catch (IOException | SpoolStoppedException e) {
            writer.discard();
            throw e;
        }
    }

    /** Copies to a file of its own, for what only reads files; the caller deletes it. */
    public Path copyToFile(InputStream from) throws IOException {
        Path file = Files.createTempFile(folder, "zip-", "");
        try (InputStream asking = new StoppableStream(from, stop);
                OutputStream to = Files.newOutputStream(file)) {
            asking.transferTo(to);
            return file;
        } catch (IOException | SpoolStoppedException e) {
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
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    /** Asks before each piece whether to go on, so that a document of any size can be stopped in. */
    static class StoppableStream extends FilterInputStream {

        private final BooleanSupplier stop;

        StoppableStream(InputStream from, BooleanSupplier stop) {
            super(from);
            this.stop = stop;
        }

        @Override
        public int read() throws IOException {
            goOn(stop);
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            goOn(stop);
            return super.read(buffer, offset, length);
        }

        static void goOn(BooleanSupplier stop) {
            if (stop.getAsBoolean()) {
                throw new SpoolStoppedException();
            }
        }
    }

    /** Intake was asked to stop while bytes passed through the spool. No failure: what is registered stays so. */
    static class SpoolStoppedException extends RuntimeException implements OurFault {

        SpoolStoppedException() {
            super("Stopped on request in the middle of a document");
        }
    }
}
