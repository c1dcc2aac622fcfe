package org.sekisho.proof.count;

import java.util.Map;
import java.util.Set;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What nights counted, which the record of each night's count seals. */
@Configuration(proxyBeanMethods = false)
class SealedCounts {

    /** What the trail calls them: they are about no single thing. */
    static final String SUBJECT = "the count";

    static final SealedRows KIND = new SealedRows(
            "counted",
            Set.of(AuditAction.FILINGS_COUNTED),
            Map.of("counted_run", """
                            SELECT 'the count' AS subject, run_id, clear_count, flagged, unscreenable, exempt, waiting
                            FROM counted_run WHERE {only} ORDER BY run_id""", "nightly_count", """
                            SELECT 'the count' AS subject, run_id, whole, differences, counted_at
                            FROM nightly_count WHERE {only} ORDER BY run_id"""),
            ":id = :id");

    @Bean
    SealedRows rowsOfCounts() {
        return KIND;
    }
}
