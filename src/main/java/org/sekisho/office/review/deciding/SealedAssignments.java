package org.sekisho.office.review.deciding;

import java.util.Map;
import java.util.Set;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose work cases are, which the records of those acts seal. */
@Configuration(proxyBeanMethods = false)
class SealedAssignments {

    /** By the key of the case: all that was said, and whose it is now. */
    static final SealedRows KIND = new SealedRows(
            "assignment",
            Set.of(AuditAction.CASE_ASSIGNED, AuditAction.CASE_UNASSIGNED),
            Map.of("case_assignment", """
                            SELECT CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject, a.id, a.person, a.words,
                                a.assigned_by, a.assigned_at, a.ended, a.ended_by, a.ended_at
                            FROM case_assignment a JOIN review_case c ON c.id = a.case_id JOIN filing f ON f.id = c.filing_id
                            WHERE {only} ORDER BY a.case_id, a.id""", "review_case", """
                            SELECT CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject, c.assigned_to
                            FROM review_case c JOIN filing f ON f.id = c.filing_id
                            WHERE c.assigned_to IS NOT NULL AND {only} ORDER BY c.id"""),
            "c.id = :id");

    @Bean
    SealedRows rowsOfAssignments() {
        return KIND;
    }
}
