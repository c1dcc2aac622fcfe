package org.sekisho.office.review;

import java.time.Instant;
import java.util.List;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.CaseActs.Act;
import org.sekisho.office.review.DismissedHits.Dismissal;
import org.sekisho.office.review.DismissedHits.InVain;
import org.sekisho.office.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dismissed hits as rows. No run writes them. */
@Repository
record JdbcDismissedHits(JdbcClient client) {

    List<Dismissal> of(FilingId filing) {
        return client.sql("""
                        SELECT id, entry_code AS entry, span_start, span_end, reason, dismissed_by AS `by`, dismissed_at AS at
                        FROM hit_dismissal WHERE filing_id = ? AND taken_back_by IS NULL ORDER BY span_start, id""")
                .param(filing.value())
                .query(JdbcRecords.of(Dismissal.class))
                .list();
    }

    List<InVain> inVain() {
        return JdbcRecords.list(client, InVain.class, """
                        SELECT l.list_id AS list, d.entry_code AS entry, d.rule, d.reason, COUNT(*) AS hits,
                            COUNT(DISTINCT d.filing_id) AS filings
                        FROM hit_dismissal d JOIN list_edition l ON l.id = d.list_edition_id
                        WHERE d.taken_back_by IS NULL
                        GROUP BY l.list_id, d.entry_code, d.rule, d.reason
                        ORDER BY filings DESC, hits DESC, list, entry, d.rule, d.reason""");
    }

    void add(Act act, DismissedHits.Found hit, DecisionReason reason) {
        client.sql("""
                        INSERT INTO hit_dismissal (filing_id, list_edition_id, entry_code, rule, span_start, span_end, reason,
                            dismissed_by, dismissed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        act.about().standing().filing().value(),
                        hit.edition(),
                        hit.entry(),
                        hit.rule(),
                        hit.span().start(),
                        hit.span().end(),
                        reason.name(),
                        act.by().value(),
                        RowMoments.stored(act.now()))
                .update();
    }

    void takeBack(long dismissal, StaffId by, Instant at) {
        client.sql(
                        "UPDATE hit_dismissal SET taken_back_by = ?, taken_back_at = ? WHERE id = ? AND taken_back_by IS NULL")
                .params(by.value(), RowMoments.stored(at), dismissal)
                .update();
    }
}
