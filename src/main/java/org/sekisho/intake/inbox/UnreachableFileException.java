package org.sekisho.intake.inbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.sekisho.intake.inbox.ZipPackage.DamagedZipException;

/** Something in the inbox that could not be opened, told by its source. */
class UnreachableFileException extends IOException {

    private final String source;

    UnreachableFileException(String source, Throwable cause) {
        super("Something in the inbox could not be opened", cause);
        this.source = source;
    }

    String source() {
        return source;
    }

    /** Bytes of an inbox, of a file or of an entry of a zip. That its disk cannot be read is that file's matter, and not that of a run. */
    static final class ReachedStream extends FilterInputStream {

        private final String source;

        ReachedStream(InputStream file, String source) {
            super(file);
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
            } catch (DamagedZipException damaged) {
                throw damaged;
            } catch (IOException e) {
                throw new UnreachableFileException(source, e);
            }
        }
    }
}
