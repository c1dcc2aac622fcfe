package org.sekisho.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.intake.inbox.Spool.SpoolStoppedException;
import org.springframework.util.unit.DataSize;

class SpoolTests {

    private static final byte[] BIG = new byte[4 * 1024 * 1024];

    private final AtomicBoolean stop = new AtomicBoolean();

    @TempDir
    Path folder;

    @Test
    void stopsInTheMiddleOfADocumentOfAnySizeAndLeavesNothingOfIt() throws IOException {
        try (Spool spool = new Spool(folder, DataSize.ofKilobytes(64), stop::get)) {
            assertThatExceptionOfType(SpoolStoppedException.class).isThrownBy(() -> spool.copy(new Endless()));
            assertThat(documents()).isZero();
        }
    }

    @Test
    void stopsWhileADocumentIsReadAgain() throws IOException {
        try (Spool spool = new Spool(folder, DataSize.ofKilobytes(64), stop::get);
                Spooled big = spool.copy(new ByteArrayInputStream(BIG));
                InputStream again = big.open()) {
            assertThat(again.read(new byte[100])).isEqualTo(100);
            stop.set(true);
            assertThatExceptionOfType(SpoolStoppedException.class).isThrownBy(again::readAllBytes);
        }
    }

    @Test
    void wipesWhatAKilledProcessLeftAndNothingElse() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path left = Files.createDirectory(folder.resolve("intake-%d-1".formatted(gone.pid())));
        Files.createFile(left.resolve("document-1"));
        Path alive = Files.createDirectory(
                folder.resolve("intake-%d-1".formatted(ProcessHandle.current().pid())));
        Path strange = Files.createDirectory(folder.resolve("intake-of-tea"));

        new Spool(folder, DataSize.ofKilobytes(64)).close();

        assertThat(left).doesNotExist();
        assertThat(alive).exists();
        assertThat(strange).exists();
    }

    /** A document without an end, in which intake is told to stop. */
    private final class Endless extends InputStream {

        private int given;

        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            given += length;
            stop.set(given > BIG.length);
            return length;
        }
    }

    private long documents() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
