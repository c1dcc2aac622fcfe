package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Cuts a bulk file into its documents, one at a time, in constant memory however big the file is.
 *
 * <p>A document ends where the next {@link BulkMarker} begins. A file without a second one is one document. Every byte
 * belongs to some document.
 */
public class BulkSplitter {

    private static final int BUFFER = 64 * 1024;

    private final InputStream file;
    private final BulkMarker marker;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private boolean ended;
    private int behindMarker;
    private int before = '\n';

    BulkSplitter(InputStream file) throws IOException {
        this.file = file;
        fill();
        this.marker = BulkMarker.of(buffer, limit);
        this.behindMarker = marker.behindFirst(buffer, limit);
    }

    /** The next document, which the caller closes; empty after the last. A file without a byte is one document. */
    Optional<Spooled> next(Spool spool) throws IOException {
        if (behindMarker < 0) {
            return Optional.empty();
        }
        SpooledWriter document = spool.writer();
        try {
            copyTo(document);
            return Optional.of(document.finished());
        } catch (IOException e) {
            document.discard();
            throw e;
        }
    }

    /** Whether a file holds more than one document; reads it up to the second. */
    public static boolean holdsSeveral(InputStream file) throws IOException {
        BulkSplitter splitter = new BulkSplitter(file);
        splitter.copyTo(OutputStream.nullOutputStream());
        return splitter.behindMarker >= 0;
    }

    private void copyTo(OutputStream document) throws IOException {
        int from = behindMarker;
        while (true) {
            int end = ended ? limit : limit - BulkMarker.LONGEST;
            int next = nextMarker(from, end);
            write(document, next < 0 ? Math.max(end, position) : next);
            if (next >= 0) {
                behindMarker = 1 + position;
                return;
            }
            if (ended) {
                behindMarker = -1;
                return;
            }
            int looked = Math.max(from - position, 0);
            fill();
            from = looked;
        }
    }

    private int nextMarker(int from, int end) {
        for (int at = from; at < end; at++) {
            if (marker.at(buffer, at, limit, at == position ? before : buffer[at - 1])) {
                return at;
            }
        }
        return -1;
    }

    private void write(OutputStream document, int end) throws IOException {
        if (end > position) {
            document.write(buffer, position, end - position);
            before = buffer[end - 1];
            position = end;
        }
    }

    /** Moves what is left to the front, so that a marker is never cut by the end of the buffer. */
    private void fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        int read = file.readNBytes(buffer, limit, BUFFER - limit);
        ended = read < BUFFER - limit;
        limit += read;
    }
}
