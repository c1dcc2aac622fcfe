package org.sekisho.intake.inbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.FilingDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The bytes of documents: compressed, and cut into rows of at most 1 MiB, so that no document is ever whole in memory
 * or in one packet to the server.
 */
@Repository
class JdbcDocumentStore implements DocumentContents {

    private static final int CHUNK = 1024 * 1024;

    private final JdbcClient jdbc;

    JdbcDocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return new BufferedInputStream(new AsReceived(bytes, document));
    }

    /** Bytes that are held to their hash where they end: what somebody changed since they came in is not read as received. */
    private static final class AsReceived extends DigestInputStream {

        private final FilingDocument document;
        private boolean held;

        AsReceived(InputStream bytes, FilingDocument document) {
            super(bytes, DigestUtils.getSha256Digest());
            this.document = document;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            if (read < 0 && !held) {
                held = true;
                if (!HexFormat.of().formatHex(digest.digest()).equals(document.sha256())) {
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
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO document (filing_id, ordinal, name, role, sha256, size)
                        VALUES (:filing, :ordinal, :name, :role, :sha256, :size)
                        """)
                .param("filing", filing)
                .param("ordinal", ordinal)
                .param("name", JdbcText.ending(name, 512))
                .param("role", document.role().name())
                .param("sha256", document.content().sha256())
                .param("size", document.content().size())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}
