package org.sekisho.office.review.deciding;

import java.util.Map;
import java.util.Set;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people said of names, which the records of those acts seal. */
@Configuration(proxyBeanMethods = false)
class SealedNames {

    /** By the key of the filing of which it was said. */
    static final SealedRows KIND = new SealedRows(
            "name",
            Set.of(AuditAction.NAME_CORRECTED, AuditAction.NAME_CORRECTION_TAKEN_BACK),
            Map.of("name_correction", """
                            SELECT CONCAT(f.number, ' version ', f.version) AS subject, n.id, n.found_kind, n.found_name, n.kind,
                                n.name, n.corrected_by, n.corrected_at, n.taken_back_by, n.taken_back_at
                            FROM name_correction n JOIN filing f ON f.id = n.filing_id
                            WHERE {only} ORDER BY n.filing_id, n.id"""),
            "n.filing_id = :id");

    @Bean
    SealedRows rowsOfNameCorrections() {
        return KIND;
    }
}
