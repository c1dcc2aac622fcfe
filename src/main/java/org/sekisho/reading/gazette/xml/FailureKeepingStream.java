package org.sekisho.reading.gazette.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps why bytes could not be had. A parser wraps that into exceptions of its own, and lost bytes would pass for a
 * document that is broken.
 */
final class FailureKeepingStream extends FilterInputStream {

    private @Nullable IOException lost;
    private @Nullable RuntimeException refused;

    FailureKeepingStream(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            lost = e;
            throw e;
        } catch (RuntimeException e) {
            refused = e;
            throw e;
        }
    }

    /** Throws what reading the bytes threw, if it threw anything. */
    void rethrow() {
        if (refused != null) {
            throw refused;
        }
        if (lost != null) {
            throw new UncheckedIOException("The bytes of an XML document cannot be had", lost);
        }
    }
}
