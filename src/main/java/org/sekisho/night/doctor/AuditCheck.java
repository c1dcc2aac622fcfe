package org.sekisho.night.doctor;

import java.util.List;
import org.sekisho.office.audit.AuditHeads;
import org.sekisho.office.audit.TrailFault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether the audit trail holds, and what proves it is there. */
@Component
public class AuditCheck implements Check {

    private final JdbcDatabase database;
    private final ObjectProvider<AuditHeads> audit;
    private final DoctorSettings settings;

    AuditCheck(JdbcDatabase database, ObjectProvider<AuditHeads> audit, DoctorSettings settings) {
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
        List<TrailFault> faults = audit.getObject().faults(settings.auditRecords());
        String looked = whole ? "all records" : "the newest %d records".formatted(settings.auditRecords());
        return faults.isEmpty()
                ? Finding.ok("the chain of %s holds".formatted(looked))
                : Finding.of(faults.stream().map(AuditCheck::finding).toList());
    }

    /** Records that differ are a crime or a fault of ours; what is missing may have been forgotten when a home was moved. */
    private static Finding finding(TrailFault fault) {
        return fault.kind() == TrailFault.Kind.RECORDS_DIFFER
                ? Finding.wrong(
                        fault.words(), "someone changed the database: keep it as it is, and tell your security officer")
                : Finding.warning(
                        fault.words(),
                        "put it back; if it is gone and that is explained: sekisho audit accept --because TEXT");
    }
}
