package org.sekisho.office.review.deciding;

import java.util.Map;
import java.util.Set;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people decided on a case and where it stands, which the records of those acts seal. */
@Configuration(proxyBeanMethods = false)
public class SealedCases {

    /** By the key of the case. Columns that are added to decisions belong here, too, and are null in those of before. */
    public static final SealedRows KIND = new SealedRows(
            "case",
            Set.of(
                    AuditAction.CASE_DECIDED,
                    AuditAction.CASE_PROPOSED,
                    AuditAction.CASE_CONFIRMED,
                    AuditAction.CASE_SENT_BACK,
                    AuditAction.CASE_UNDONE,
                    AuditAction.CASE_CLOSED_AS_REPEAT,
                    AuditAction.CASE_OPENED_AGAIN),
            Map.of("review_case", """
                            SELECT CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject, c.status,
                                c.lot_seed, c.takes_two_from, c.decided_version, c.decided_status, c.decided_persons
                            FROM review_case c JOIN filing f ON f.id = c.filing_id
                            WHERE (c.status <> 'OPEN' OR EXISTS (SELECT 1 FROM case_decision d WHERE d.case_id = c.id))
                                AND {only}
                            ORDER BY c.id""", "case_decision", """
                            SELECT CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject, d.id, d.case_version,
                                d.decision, d.reason, d.words, d.decided_by, d.decided_at, d.status_before,
                                SHA2(d.seen, 256) AS seen, d.seen_sha256, d.lot_seed, d.second_because, d.second_by,
                                d.second_at, d.second_verdict, d.second_words, d.undone_by, d.undone_at, d.unread, d.owed_answers
                            FROM case_decision d JOIN review_case c ON c.id = d.case_id JOIN filing f ON f.id = c.filing_id
                            WHERE {only} ORDER BY d.case_id, d.id"""),
            "c.id = :id");

    @Bean
    SealedRows rowsOfCases() {
        return KIND;
    }
}
