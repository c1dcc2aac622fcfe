package org.sekisho.keytech.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An office's own data files, and the shipped ones for those that it does not have.
 *
 * @param folder null for the shipped ones alone
 */
record SchemeFolder(@Nullable Path folder) {

    /** A way to read one of them. */
    private interface Reading<T> {
        T read(InputStream in) throws IOException;
    }

    SchemeData data(String name) throws IOException {
        return read(name, SchemeData::read);
    }

    Concordance concordance() throws IOException {
        return read("concordance.csv", Concordance::read);
    }

    private <T> T read(String name, Reading<T> reading) throws IOException {
        Path file = folder == null ? null : folder.resolve(name);
        try (InputStream in = file != null && Files.exists(file) ? Files.newInputStream(file) : shipped(name)) {
            return reading.read(in);
        }
    }

    private static InputStream shipped(String name) throws IOException {
        InputStream in = SchemeFolder.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("Not shipped: " + name);
        }
        return in;
    }
}
