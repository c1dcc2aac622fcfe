package org.sekisho.proof.sample;

import java.util.Map;
import java.util.Set;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people named as missed in a filing that was drawn, which the records of those acts seal. */
@Configuration(proxyBeanMethods = false)
class SealedMisses {

    /** By the key of the case. */
    static final SealedRows KIND =
            new SealedRows("missed", Set.of(AuditAction.MISSED_ENTRY_NAMED), Map.of("blind_case", """
                            SELECT CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject, b.run_id, b.missed_entry,
                                b.missed_area, b.named_by, b.named_at
                            FROM blind_case b JOIN review_case c ON c.id = b.case_id JOIN filing f ON f.id = c.filing_id
                            WHERE b.missed_entry IS NOT NULL AND {only} ORDER BY c.id"""), "c.id = :id");

    @Bean
    SealedRows rowsOfMisses() {
        return KIND;
    }
}
