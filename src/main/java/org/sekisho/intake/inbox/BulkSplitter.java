package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.sekisho.intake.inbox.Spooled.SpooledWriter;

/**
 * Cuts a bulk file into its documents, one at a time, in constant memory however big the file is.
 *
 * <p>A document ends where the next {@link BulkMarker} begins. A file without a second one is one document. Every byte
 * belongs to some document.
 */
class BulkSplitter {

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

    /** The marker that begins every document of a bulk file. */
    private enum BulkMarker {
        /** {@code <?xml } at the start of a line or right behind the last tag of the document before. */
        XML {
            @Override
            boolean at(byte[] buffer, int at, int limit, int before) {
                int start = at + (holds(BYTE_ORDER_MARK, buffer, at, limit) ? BYTE_ORDER_MARK.length : 0);
                return (before == '\n' || before == '\r' || before == '>')
                        && holds(DECLARATION, buffer, start, limit)
                        && start + DECLARATION.length < limit
                        && Character.isWhitespace(buffer[start + DECLARATION.length]);
            }
        },
        /** {@code PATN} on a line of its own, in the US office's green books. */
        GREEN_BOOK {
            @Override
            boolean at(byte[] buffer, int at, int limit, int before) {
                return (before == '\n' || before == '\r')
                        && holds(RECORD, buffer, at, limit)
                        && (at + RECORD.length == limit || Character.isWhitespace(buffer[at + RECORD.length]));
            }
        },
        /** The file is one document, whatever is in it. */
        NONE {
            @Override
            boolean at(byte[] buffer, int at, int limit, int before) {
                return false;
            }
        };

        /** How many bytes have to lie behind a place before it can be told whether a marker is there. */
        static final int LONGEST = 9;

        private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
        private static final byte[] DECLARATION = "<?xml".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] RECORD = "PATN".getBytes(StandardCharsets.US_ASCII);
        private static final int BEGINNING = 4096;

        /** Whether a marker is at a place in the buffer; {@code before} is the byte before it. */
        abstract boolean at(byte[] buffer, int at, int limit, int before);

        /** Tells by a file's beginning what its documents begin with. */
        static BulkMarker of(byte[] buffer, int limit) {
            String beginning = new String(buffer, 0, Math.min(limit, BEGINNING), StandardCharsets.ISO_8859_1)
                    .replaceFirst("^\u00ef\u00bb\u00bf", "")
                    .stripLeading();
            if (beginning.startsWith("<?xml") || isXmlWithoutDeclaration(beginning)) {
                return XML;
            }
            boolean record = beginning.startsWith("PATN") || beginning.startsWith("HHHHH");
            return record ? GREEN_BOOK : NONE;
        }

        /** The place from which to look for the second document's marker: behind the place where the first one begins. */
        int behindFirst(byte[] buffer, int limit) {
            int before = '\n';
            for (int place = 0; place < limit; place++) {
                if (at(buffer, place, limit, before)) {
                    return place + 1;
                }
                if (this == XML && buffer[place] == '<') {
                    return place + 1;
                }
                before = buffer[place];
            }
            return limit;
        }

        private static boolean isXmlWithoutDeclaration(String beginning) {
            return beginning.startsWith("<!DOCTYPE")
                    && !beginning.substring(9).strip().toLowerCase(Locale.ROOT).startsWith("html");
        }

        private static boolean holds(byte[] word, byte[] buffer, int at, int limit) {
            if (at + word.length > limit) {
                return false;
            }
            for (int letter = 0; letter < word.length; letter++) {
                if (buffer[at + letter] != word[letter]) {
                    return false;
                }
            }
            return true;
        }
    }
}
