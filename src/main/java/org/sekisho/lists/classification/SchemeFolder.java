package org.sekisho.lists.classification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;

/**
 * An office's own data files, and the shipped ones for those that it does not have.
 *
 * @param folder null for the shipped ones alone
 * @param concordance rows of the office's own, which go with all others; null if it has none
 */
record SchemeFolder(@Nullable Path folder, @Nullable Path concordance) {

    private static final String MOVES = "concordance.csv";
    private static final String CANDIDATES = "concordance-candidates.csv";

    private interface Reading<T> {
        T read(InputStream in) throws IOException;
    }

    /** The content of a file, and the digest of its bytes. */
    record Content<T>(T read, String sha256) {}

    /** Whether it has nothing besides what is shipped. */
    boolean isEmpty() throws IOException {
        boolean files = folder != null
                && Stream.of(SchemeData.fileName(Scheme.IPC), SchemeData.fileName(Scheme.CPC), MOVES, CANDIDATES)
                        .anyMatch(name -> Files.exists(folder.resolve(name)));
        return !files
                && (concordance == null
                        || !Files.exists(concordance)
                        || read(concordance, Concordance::read).read().moves().isEmpty());
    }

    Content<SchemeData> data(String name) throws IOException {
        return read(name, SchemeData::read);
    }

    Content<Concordance> moves() throws IOException {
        Content<Concordance> all = read(MOVES, Concordance::read);
        if (concordance == null || !Files.exists(concordance)) {
            return all;
        }
        Content<Concordance> own = read(concordance, Concordance::read);
        return new Content<>(all.read().with(own.read()), DigestUtils.sha256Hex(all.sha256() + own.sha256()));
    }

    Concordance candidates() throws IOException {
        return read(CANDIDATES, Concordance::read).read();
    }

    private <T> Content<T> read(String name, Reading<T> reading) throws IOException {
        Path file = folder == null ? null : folder.resolve(name);
        if (file != null && Files.exists(file)) {
            return read(file, reading);
        }
        try (InputStream in = shipped(name)) {
            return content(in.readAllBytes(), reading);
        }
    }

    private static <T> Content<T> read(Path file, Reading<T> reading) throws IOException {
        try {
            return content(Files.readAllBytes(file), reading);
        } catch (IOException | RuntimeException e) {
            throw new IOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static <T> Content<T> content(byte[] bytes, Reading<T> reading) throws IOException {
        return new Content<>(reading.read(new ByteArrayInputStream(bytes)), DigestUtils.sha256Hex(bytes));
    }

    private static InputStream shipped(String name) throws IOException {
        InputStream in = SchemeFolder.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("Not shipped: " + name);
        }
        return in;
    }
}
