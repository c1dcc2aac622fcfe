package org.sekisho.doctor;

import java.util.Optional;
import org.sekisho.audit.AuditTrail;
import org.sekisho.audit.ChainBreak;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether the chain of the audit trail holds. */
@Component
class AuditCheck implements Check {

    private final JdbcDatabase database;
    private final ObjectProvider<AuditTrail> audit;
    private final DoctorSettings settings;

    AuditCheck(JdbcDatabase database, ObjectProvider<AuditTrail> audit, DoctorSettings settings) {
        this.database = database;
        this.audit = audit;
        this.settings = settings;
    }

    @Override
    public Finding look() {
        if (!database.hasTables()) {
            return Finding.ok("nothing is on record yet");
        }
        boolean whole = settings.auditRecords() == 0;
        Optional<ChainBreak> broken =
                whole ? audit.getObject().firstBreak() : audit.getObject().firstBreakInNewest(settings.auditRecords());
        String looked = whole ? "all records" : "the newest %d records".formatted(settings.auditRecords());
        return broken.map(where -> Finding.wrong(
                        "the chain breaks at record %d: %s".formatted(where.record(), where.difference()),
                        "someone changed the database: keep it as it is, and tell your security officer"))
                .orElseGet(() -> Finding.ok("the chain of %s holds".formatted(looked)));
    }
}
