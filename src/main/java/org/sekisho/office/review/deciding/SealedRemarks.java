package org.sekisho.office.review.deciding;

import java.util.Map;
import java.util.Set;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people wrote down about cases, which the records of those acts seal. */
@Configuration(proxyBeanMethods = false)
class SealedRemarks {

    /** By the key of the case. */
    static final SealedRows KIND = new SealedRows(
            "remark",
            Set.of(AuditAction.CASE_REMARK_WRITTEN, AuditAction.CASE_REMARK_STRUCK),
            Map.of("case_remark", """
                            SELECT CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject, r.id, r.words,
                                r.written_by, r.written_at, r.struck_at
                            FROM case_remark r JOIN review_case c ON c.id = r.case_id JOIN filing f ON f.id = c.filing_id
                            WHERE {only} ORDER BY r.case_id, r.id"""),
            "c.id = :id");

    @Bean
    SealedRows rowsOfRemarks() {
        return KIND;
    }
}
