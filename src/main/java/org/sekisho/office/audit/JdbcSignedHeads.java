package org.sekisho.office.audit;

import java.util.List;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Signed heads as rows. */
@Repository
class JdbcSignedHeads {

    private final JdbcClient jdbc;

    JdbcSignedHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void add(SignedHead signed) {
        jdbc.sql("""
                        INSERT INTO audit_signature (last_id, hash, signed_at, key_name, signature, restart)
                        VALUES (:last, :hash, :at, :key, :signature, :restart)""")
                .param("last", signed.head().record())
                .param("hash", signed.head().hash())
                .param("at", RowMoments.stored(signed.at()))
                .param("key", signed.key())
                .param("signature", signed.signature())
                .param("restart", signed.restart())
                .update();
    }

    /** In the order in which they were signed. */
    public List<SignedHead> all() {
        return jdbc.sql(
                        "SELECT last_id, hash, signed_at, key_name, signature, restart FROM audit_signature ORDER BY id")
                .query((row, n) -> new SignedHead(
                        new AuditHead(row.getLong("last_id"), row.getString("hash")),
                        RowMoments.of(row, "signed_at"),
                        row.getString("key_name"),
                        row.getString("signature"),
                        row.getBoolean("restart")))
                .list();
    }

    /**
     * Whether one must have been signed, since each run signs one before it begins: there was ever a run, by its own row, by what it
     * screened, or by what the trail says of it.
     */
    boolean isOneOwed() {
        return JdbcRecords.one(jdbc, Boolean.class, """
                        SELECT EXISTS (SELECT 1 FROM screening_run) OR EXISTS (SELECT 1 FROM screening_outcome)
                            OR EXISTS (SELECT 1 FROM audit_record WHERE action IN ('RUN_STARTED', 'FILING_SCREENED'))""");
    }
}
