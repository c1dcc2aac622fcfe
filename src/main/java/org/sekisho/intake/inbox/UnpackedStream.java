package org.sekisho.intake.inbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of an entry of a zip in an inbox. That the zip's disk cannot be read is the zip's matter. */
final class UnpackedStream extends FilterInputStream {

    private final String source;

    UnpackedStream(InputStream entry, String source) {
        super(entry);
        this.source = source;
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
        } catch (DamagedZipException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreachableFileException(source, e);
        }
    }
}
