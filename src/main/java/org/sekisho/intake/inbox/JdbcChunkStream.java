package org.sekisho.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import org.sekisho.intake.filing.DocumentId;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A document's chunks one behind the other, with one of them in memory at a time. */
class JdbcChunkStream extends InputStream {

    private final JdbcClient jdbc;
    private final DocumentId document;
    private byte[] chunk = {};
    private int position;
    private int next;

    JdbcChunkStream(JdbcClient jdbc, DocumentId document) {
        this.jdbc = jdbc;
        this.document = document;
    }

    @Override
    public int read() throws IOException {
        return atEnd() ? -1 : chunk[position++] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (atEnd()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, buffer, offset, count);
        position += count;
        return count;
    }

    private boolean atEnd() throws IOException {
        if (position == chunk.length) {
            try {
                chunk = jdbc.sql("SELECT content FROM document_chunk WHERE document_id = ? AND ordinal = ?")
                        .params(document.value(), next++)
                        .query((row, number) -> row.getBytes(1))
                        .optional()
                        .orElse(new byte[0]);
            } catch (DataAccessException e) {
                throw new IOException("Document %d cannot be fetched".formatted(document.value()), e);
            }
            position = 0;
        }
        return chunk.length == 0;
    }
}
