package org.sekisho.office.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Signed heads as lines of a file, which can be copied to where nobody of the database reaches. */
record HeadsFile(Path path) {

    /**
     * A line that is not empty.
     *
     * @param number 1 for the first of the file
     * @param head empty if it is no signed head
     */
    public record Line(int number, Optional<SignedHead> head) {}

    public boolean isThere() {
        return Files.exists(path);
    }

    /** Adds a line, whole and kept by the disk when this returns, or none at all. */
    public void add(SignedHead signed) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        String line = (endsInTheMiddleOfALine() ? "\n" : "") + signed.written() + "\n";
        try (FileChannel file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            long before = file.size();
            try {
                write(file, ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            } catch (IOException full) {
                file.truncate(before);
                throw full;
            }
        }
    }

    private static void write(FileChannel file, ByteBuffer line) throws IOException {
        while (line.hasRemaining()) {
            file.write(line);
        }
        file.force(true);
    }

    /** True if the file ends in the middle of a line, as after a power failure. */
    private boolean endsInTheMiddleOfALine() throws IOException {
        if (!isThere() || Files.size(path) == 0) {
            return false;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(file.length() - 1);
            return file.read() != '\n';
        }
    }

    /** The lines; none if the file is not there. */
    public List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : isThere() ? Files.readAllLines(path, StandardCharsets.ISO_8859_1) : List.<String>of()) {
            number++;
            if (!line.isBlank()) {
                lines.add(new Line(number, SignedHead.read(line)));
            }
        }
        return lines;
    }

    /** The sentence on a line that is no signed head. */
    public String spoiled(Line line) {
        return "line %d of %s is no signed head".formatted(line.number(), path);
    }
}
