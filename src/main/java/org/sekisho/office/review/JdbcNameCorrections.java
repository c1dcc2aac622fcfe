package org.sekisho.office.review;

import java.time.Instant;
import java.util.List;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Corrections of names as rows. No run writes them. */
@Repository
record JdbcNameCorrections(JdbcClient client) {

    /** A correction, of which version of the filing it was said, and what the audit trail calls that. */
    record Kept(NameCorrection correction, FilingId filing, String subject) {}

    /** The corrections that hold for a version of a filing, made on it or on an earlier one, the oldest first. */
    List<Kept> of(FilingId filing) {
        return JdbcRecords.list(client, Kept.class, """
                        SELECT n.id AS correction_id, n.found_kind AS correction_found_kind,
                            n.found_name AS correction_found_name, n.kind AS correction_kind, n.name AS correction_name,
                            n.corrected_by AS correction_by, n.corrected_at AS correction_at, n.filing_id AS filing,
                            CONCAT(e.number, ' version ', e.version) AS subject
                        FROM filing f JOIN filing e ON e.number = f.number AND e.version <= f.version
                            JOIN name_correction n ON n.filing_id = e.id
                        WHERE f.id = ? AND n.taken_back_by IS NULL ORDER BY n.id""", filing);
    }

    void add(FilingId filing, NameDraft draft, StaffId by, Instant at) {
        client.sql("""
                        INSERT INTO name_correction (filing_id, found_kind, found_name, kind, name, corrected_by, corrected_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        filing.value(),
                        draft.found().kind(),
                        draft.found().name(),
                        draft.kindOrFound().name(),
                        draft.nameOrFound(),
                        by.value(),
                        RowMoments.stored(at))
                .update();
    }

    void takeBack(long correction, StaffId by, Instant at) {
        JdbcRecords.change(client, """
                        UPDATE name_correction SET taken_back_by = ?, taken_back_at = ?
                        WHERE id = ? AND taken_back_by IS NULL""", by, at, correction);
    }
}
