package org.sekisho.office.letter;

import java.util.Map;
import java.util.Set;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What applicants answered, which the records of those acts seal. */
@Configuration(proxyBeanMethods = false)
class SealedAnswers {

    /** By the key of the case. */
    static final SealedRows KIND = new SealedRows(
            "answer", Set.of(AuditAction.APPLICANT_ANSWERED), Map.of("applicant_answer", """
                            SELECT CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject, a.id, a.received_on, a.sender,
                                a.words, a.closed_wait, a.noted_by, a.noted_at
                            FROM applicant_answer a JOIN review_case c ON c.id = a.case_id JOIN filing f ON f.id = c.filing_id
                            WHERE {only} ORDER BY a.case_id, a.id"""), "c.id = :id");

    @Bean
    SealedRows rowsOfApplicantAnswers() {
        return KIND;
    }
}
