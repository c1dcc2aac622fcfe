package org.sekisho.intake.inbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.FilingDocument.DocumentId;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.KeptAsRecorded;
import org.sekisho.intake.inbox.Arrival.ArrivedDocument;
import org.sekisho.machine.database.JdbcRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The bytes of documents: compressed, and cut into rows of at most 1 MiB, so that no document is ever whole in memory
 * or in one packet to the server.
 */
@Repository
class JdbcDocumentStore implements DocumentContents {

    private static final int CHUNK = 1024 * 1024;

    private final JdbcClient jdbc;

    private final KeptAsRecorded recorded;

    @Autowired
    JdbcDocumentStore(JdbcClient jdbc, ObjectProvider<KeptAsRecorded> recorded) {
        this(jdbc, recorded.getIfAvailable(() -> KeptAsRecorded.NOTHING_RECORDED));
    }

    JdbcDocumentStore(JdbcClient jdbc, KeptAsRecorded recorded) {
        this.jdbc = jdbc;
        this.recorded = recorded;
    }

    /** Stores a document within the caller's transaction. */
    void store(long filing, int ordinal, ArrivedDocument document) {
        long id = insert(filing, ordinal, document.name(), document);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (InputStream packed = new DeflaterInputStream(document.content().open(), deflater)) {
            int chunk = 0;
            for (byte[] bytes = packed.readNBytes(CHUNK); bytes.length > 0; bytes = packed.readNBytes(CHUNK)) {
                jdbc.sql("INSERT INTO document_chunk (document_id, ordinal, content) VALUES (?, ?, ?)")
                        .params(id, chunk++, bytes)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Document %d of filing %d cannot be stored".formatted(ordinal, filing), e);
        } finally {
            deflater.end();
        }
    }

    /** Keeps of a document that it came: how long it is and its fingerprint, neither its bytes nor its name. */
    void note(long filing, int ordinal, ArrivedDocument document) {
        insert(filing, ordinal, "document " + (ordinal + 1), document);
    }

    @Override
    public InputStream open(FilingDocument document) {
        InputStream bytes = new InflaterInputStream(new JdbcChunkStream(jdbc, document.id()));
        return new BufferedInputStream(new AsReceived(bytes, document, () -> isRecorded(document)));
    }

    private boolean isRecorded(FilingDocument document) {
        return JdbcRecords.find(jdbc, FilingId.class, "SELECT filing_id FROM document WHERE id = ?", document.id())
                .filter(filing -> recorded.holds(filing, "document"))
                .isPresent();
    }

    /** Bytes that are held to their hash, and that to what is on record, where they end: what somebody changed since they came in is not read as received. */
    private static final class AsReceived extends DigestInputStream {

        private final FilingDocument document;
        private final BooleanSupplier recorded;
        private boolean held;

        AsReceived(InputStream bytes, FilingDocument document, BooleanSupplier recorded) {
            super(bytes, DigestUtils.getSha256Digest());
            this.document = document;
            this.recorded = recorded;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            if (read < 0 && !held) {
                held = true;
                if (!HexFormat.of().formatHex(digest.digest()).equals(document.sha256()) || !recorded.getAsBoolean()) {
                    throw new IOException("Document %s is not kept as it was received".formatted(document.id()));
                }
            }
            return read;
        }

        /** Reads what is skipped, too, so that it is hashed. */
        @Override
        public long skip(long most) throws IOException {
            return Math.max(0, read(new byte[(int) Math.min(most, CHUNK)]));
        }
    }

    private long insert(long filing, int ordinal, String name, ArrivedDocument document) {
        return JdbcRecords.added(jdbc.sql("""
                        INSERT INTO document (filing_id, ordinal, name, role, sha256, size)
                        VALUES (:filing, :ordinal, RIGHT(:name, 512), :role, :sha256, :size)
                        """)
                .param("filing", filing)
                .param("ordinal", ordinal)
                .param("name", name)
                .param("role", document.role().name())
                .param("sha256", document.content().sha256())
                .param("size", document.content().size()));
    }

    /** A document's chunks one behind the other, with one of them in memory at a time. */
    private static class JdbcChunkStream extends InputStream {

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
}
