package org.sekisho.intake.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sekisho.machine.database.JdbcRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All filings that were ever registered, every version of them. */
@Repository
public class Filings {

    /** What a number may be found by: letters and digits, one digit at least. */
    private static final Pattern KEY = Pattern.compile("(?=.*[0-9])[A-Z0-9]+");

    private static final int AT_ONCE = 1_000;
    private static final String REGISTERED = "SELECT id, number, numbered, version, source FROM filing WHERE ";

    private final JdbcClient jdbc;

    protected Filings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Fails if there is none: keys are only ever got from here.
     *
     * @throws DamagedFilingException if what is kept of it cannot be read
     */
    public RegisteredFiling byId(FilingId id) {
        return jdbc.sql(REGISTERED + "id = :id")
                .param("id", id.value())
                .query(this::filing)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No filing has the key " + id));
    }

    /** The newest version under a number. */
    public Optional<RegisteredFiling> latest(FilingNumber number) {
        return jdbc.sql(REGISTERED + "number = ? ORDER BY version DESC LIMIT 1")
                .param(number.value())
                .query(this::filing)
                .optional();
    }

    /**
     * What somebody means by a number: the filing of the number so typed alone, or all whose numbers have the same letters and digits,
     * with or without those of their country and kind.
     */
    public MeantFiling meant(String typed) {
        Optional<FilingNumber> whole =
                FilingNumber.typed(typed).filter(number -> latest(number).isPresent());
        String key = FilingNumber.key(typed);
        if (whole.isPresent() || !KEY.matcher(key).matches()) {
            return new MeantFiling(typed, whole.stream().toList());
        }
        List<FilingNumber> alike = jdbc.sql("""
                        SELECT number FROM filing WHERE number_key = :key OR number_serial = :key
                            OR number_end_unkinded = REVERSE(:key)
                            OR number_serial LIKE CONCAT(:key, '%') AND number_serial REGEXP CONCAT('^', :key, '[A-Z][0-9]?$')
                        GROUP BY number ORDER BY number LIMIT 5""")
                .param("key", key)
                .query(JdbcRecords.of(FilingNumber.class))
                .list();
        return new MeantFiling(typed, alike);
    }

    /** The version before one; empty of the first. */
    public Optional<RegisteredFiling> before(RegisteredFiling version) {
        return version.version() == 1
                ? Optional.empty()
                : jdbc.sql(REGISTERED + "number = ? AND version < ? ORDER BY version DESC LIMIT 1")
                        .params(version.number().value(), version.version())
                        .query(this::filing)
                        .optional();
    }

    /** The version under a number that holds these bytes. */
    public Optional<RegisteredFiling> withFingerprint(FilingNumber number, String fingerprint) {
        return jdbc.sql(REGISTERED + "number = ? AND fingerprint = ?")
                .params(number.value(), fingerprint)
                .query(this::filing)
                .optional();
    }

    /**
     * Filings that a run has in hand and that have no outcome yet, in the order of their keys.
     *
     * @param after the key to go on from, not itself included
     * @param upTo the last key, included
     */
    public List<FilingId> pendingOf(long runId, FilingId after, FilingId upTo, int limit) {
        return JdbcRecords.list(jdbc, FilingId.class, """
                        SELECT f.id FROM filing f
                        LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE f.run_id = ? AND f.id > ? AND f.id <= ? AND o.filing_id IS NULL
                        ORDER BY f.id LIMIT ?
                        """, runId, after, upTo, limit);
    }

    /**
     * Gives a run the filings of other runs that never got an outcome, and says how many there were. From which run
     * each came stays on record. Canaries are not among them.
     *
     * @param since the first run that may have some, besides what no run has in hand; 0 for any
     */
    @Transactional
    public int takeOver(long runId, long since) {
        JdbcRecords.change(jdbc, """
                        INSERT INTO filing_move (filing_id, from_run, to_run, moved_at)
                        SELECT f.id, f.run_id, ?, UTC_TIMESTAMP(6)
                        FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE o.filing_id IS NULL AND NOT f.canary AND f.run_id <> ?
                            AND f.run_id >= ?
                        """, runId, runId, since);
        return jdbc.sql("""
                        UPDATE filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        SET f.run_id = :run
                        WHERE o.filing_id IS NULL AND NOT f.canary
                            AND (f.run_id IS NULL OR (f.run_id >= :since AND f.run_id <> :run))
                        """).param("run", runId).param("since", since).update();
    }

    /** Gives a run filings to screen again, whatever they had before. */
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

    /** Gives a run canaries; no other filing is given to it, whatever is asked. */
    @Transactional
    public void giveCanariesTo(long runId, Collection<FilingId> canaries) {
        if (!canaries.isEmpty()) {
            jdbc.sql("UPDATE filing SET run_id = :run WHERE canary AND id IN (:ids)")
                    .param("run", runId)
                    .param("ids", canaries.stream().map(FilingId::value).toList())
                    .update();
        }
    }

    /** The canaries that a run has in hand. */
    public Set<FilingId> canariesOf(long runId) {
        return jdbc.sql("SELECT id FROM filing WHERE canary AND run_id = :run")
                .param("run", runId)
                .query(JdbcRecords.of(FilingId.class))
                .set();
    }

    /**
     * Endings of the names of the documents that a run has in hand, in small letters, without its canaries; empty for a name, or a
     * filing, without any.
     */
    public Set<String> endingsOf(long runId) {
        return jdbc.sql("""
                        SELECT DISTINCT CASE WHEN d.name LIKE '%.%' THEN LOWER(SUBSTRING_INDEX(d.name, '.', -1)) ELSE '' END
                        FROM filing f LEFT JOIN document d ON d.filing_id = f.id WHERE f.run_id = :run AND NOT f.canary""")
                .param("run", runId)
                .query(JdbcRecords.of(String.class))
                .set();
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
                .query(JdbcRecords.of(FilingDocument.class))
                .list();
    }

    /** The row of a filing, or of one of its documents, holds what Sekisho never writes: somebody or something changed the database. */
    public static final class DamagedFilingException extends IllegalStateException {

        DamagedFilingException(FilingId filing, IllegalArgumentException cause) {
            super(
                    "The record of the filing with the key %s was changed and cannot be read: restore it from the backup"
                            .formatted(filing),
                    cause);
        }
    }
}
