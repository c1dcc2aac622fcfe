package org.sekisho.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Signed heads as lines of a file, which can be copied to where nobody of the database reaches. */
record HeadsFile(Path path) {

    /** Adds a line, whole and kept by the disk when this returns. */
    void add(SignedHead signed) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        String line = (endsInTheMiddleOfALine() ? "\n" : "") + signed.written() + "\n";
        try (FileChannel file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            file.force(true);
        }
    }

    /** As after a power failure. */
    private boolean endsInTheMiddleOfALine() throws IOException {
        if (!Files.exists(path) || Files.size(path) == 0) {
            return false;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(file.length() - 1);
            return file.read() != '\n';
        }
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(path, StandardCharsets.ISO_8859_1);
    }
}
