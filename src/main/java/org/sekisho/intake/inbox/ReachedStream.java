package org.sekisho.intake.inbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of one file of an inbox. That they cannot be read is that file's matter, and not that of a run. */
final class ReachedStream extends FilterInputStream {

    private final String source;

    ReachedStream(InputStream file, String source) {
        super(file);
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw new UnreachableFileException(source, e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw new UnreachableFileException(source, e);
        }
    }
}
