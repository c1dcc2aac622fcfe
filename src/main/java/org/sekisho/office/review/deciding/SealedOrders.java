package org.sekisho.office.review.deciding;

import java.util.Map;
import java.util.Set;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people decided on orders, which the records of those acts seal. */
@Configuration(proxyBeanMethods = false)
class SealedOrders {

    /** By the key of the case. */
    static final SealedRows KIND = new SealedRows(
            "orders",
            Set.of(
                    AuditAction.ORDER_DECIDED,
                    AuditAction.ORDER_PROPOSED,
                    AuditAction.ORDER_CONFIRMED,
                    AuditAction.ORDER_SENT_BACK),
            Map.of("order_decision", """
                    SELECT CONCAT(f.number, ' version ', f.version, ' ', c.queue) AS subject, d.id, d.decision, d.words,
                        d.decided_by, d.decided_at, d.until_day, d.takes_two, d.second_by, d.second_at, d.second_agreed,
                        d.second_words
                    FROM order_decision d JOIN review_case c ON c.id = d.case_id JOIN filing f ON f.id = c.filing_id
                    WHERE {only} ORDER BY d.id"""),
            "c.id = :id");

    @Bean
    SealedRows rowsOfOrders() {
        return KIND;
    }
}
