package org.sekisho.reading.gazette;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a document; behind them it ends. */
final class Beginning extends FilterInputStream {

    private int left;

    Beginning(InputStream document, int length) {
        super(document);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        int read = left == 0 ? -1 : super.read();
        left -= read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = super.read(buffer, offset, Math.min(length, left));
        left -= Math.max(read, 0);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
