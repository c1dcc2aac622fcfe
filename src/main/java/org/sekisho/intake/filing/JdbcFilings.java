package org.sekisho.intake.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code filing}, read. */
@Repository
class JdbcFilings implements Filings {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    JdbcFilings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RegisteredFiling byId(FilingId id) {
        return jdbc.sql("SELECT id, number, numbered, version, source FROM filing WHERE id = :id")
                .param("id", id.value())
                .query(this::filing)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No filing has the key " + id));
    }

    @Override
    public Optional<RegisteredFiling> latest(FilingNumber number) {
        return jdbc.sql("""
                        SELECT id, number, numbered, version, source FROM filing
                        WHERE number = :number ORDER BY version DESC LIMIT 1
                        """).param("number", number.value()).query(this::filing).optional();
    }

    @Override
    public Optional<RegisteredFiling> before(RegisteredFiling version) {
        return version.version() == 1
                ? Optional.empty()
                : jdbc.sql("""
                        SELECT id, number, numbered, version, source FROM filing
                        WHERE number = ? AND version < ? ORDER BY version DESC LIMIT 1
                        """)
                        .params(version.number().value(), version.version())
                        .query(this::filing)
                        .optional();
    }

    @Override
    public Optional<RegisteredFiling> withFingerprint(FilingNumber number, String fingerprint) {
        return jdbc.sql("""
                        SELECT id, number, numbered, version, source FROM filing
                        WHERE number = ? AND fingerprint = ?
                        """)
                .params(number.value(), fingerprint)
                .query(this::filing)
                .optional();
    }

    @Override
    public List<FilingId> pendingOf(long runId, FilingId after, FilingId upTo, int limit) {
        return jdbc.sql("""
                        SELECT f.id FROM filing f
                        LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE f.run_id = ? AND f.id > ? AND f.id <= ? AND o.filing_id IS NULL
                        ORDER BY f.id LIMIT ?
                        """)
                .params(runId, after.value(), upTo.value(), limit)
                .query((row, number) -> new FilingId(row.getLong(1)))
                .list();
    }

    @Override
    public Optional<PendingRange> pendingRange(long runId) {
        PendingRange range = jdbc.sql("""
                        SELECT MIN(f.id), MAX(f.id), COUNT(*) FROM filing f
                        LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE f.run_id = :run AND o.filing_id IS NULL
                        """)
                .param("run", runId)
                .query((row, number) ->
                        new PendingRange(new FilingId(row.getLong(1)), new FilingId(row.getLong(2)), row.getInt(3)))
                .single();
        return range.count() == 0 ? Optional.empty() : Optional.of(range);
    }

    @Override
    @Transactional
    public int takeOver(long runId, long since) {
        jdbc.sql("""
                        INSERT INTO filing_move (filing_id, from_run, to_run, moved_at)
                        SELECT f.id, f.run_id, :run, UTC_TIMESTAMP(6)
                        FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE o.filing_id IS NULL AND NOT f.canary AND f.run_id <> :run
                            AND f.run_id >= :since
                        """).param("run", runId).param("since", since).update();
        return jdbc.sql("""
                        UPDATE filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        SET f.run_id = :run
                        WHERE o.filing_id IS NULL AND NOT f.canary
                            AND (f.run_id IS NULL OR (f.run_id >= :since AND f.run_id <> :run))
                        """).param("run", runId).param("since", since).update();
    }

    @Override
    @Transactional
    public void giveTo(long runId, List<FilingId> filings) {
        for (int from = 0; from < filings.size(); from += AT_ONCE) {
            jdbc.sql("UPDATE filing SET run_id = :run WHERE id IN (:ids)")
                    .param("run", runId)
                    .param(
                            "ids",
                            filings.subList(from, Math.min(from + AT_ONCE, filings.size())).stream()
                                    .map(FilingId::value)
                                    .toList())
                    .update();
        }
    }

    @Override
    public int countOf(long runId) {
        return jdbc.sql("SELECT COUNT(*) FROM filing WHERE run_id = :run AND NOT canary")
                .param("run", runId)
                .query(Integer.class)
                .single();
    }

    @Override
    public int count() {
        return jdbc.sql("SELECT COUNT(*) FROM filing WHERE NOT canary")
                .query(Integer.class)
                .single();
    }

    private RegisteredFiling filing(ResultSet row, int number) throws SQLException {
        FilingId id = new FilingId(row.getLong("id"));
        try {
            return new RegisteredFiling(
                    id,
                    new FilingNumber(row.getString("number")),
                    row.getBoolean("numbered"),
                    row.getInt("version"),
                    row.getString("source"),
                    documentsOf(id));
        } catch (IllegalArgumentException damaged) {
            throw new DamagedFilingException(id, damaged);
        }
    }

    private List<FilingDocument> documentsOf(FilingId filing) {
        return jdbc.sql("SELECT id, name, role, sha256, size FROM document WHERE filing_id = :filing ORDER BY ordinal")
                .param("filing", filing.value())
                .query((row, number) -> new FilingDocument(
                        new DocumentId(row.getLong("id")),
                        row.getString("name"),
                        DocumentRole.valueOf(row.getString("role")),
                        row.getString("sha256"),
                        row.getLong("size")))
                .list();
    }
}
