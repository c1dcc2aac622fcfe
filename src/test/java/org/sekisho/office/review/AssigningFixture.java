package org.sekisho.office.review;

import org.sekisho.office.audit.AuditFixture;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffOffice;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whose work the cases of an office are. */
public final class AssigningFixture {

    private AssigningFixture() {}

    public static CaseAssignments assignments(DeskOffice office) {
        return assignments(office, StaffOffice.over(office.database).staff());
    }

    static CaseAssignments assignments(DeskOffice office, Staff staff) {
        AuditTrail audit = AuditFixture.trail(new JdbcTemplate(office.database), office.clock);
        return new CaseAssignments(
                CaseActsFixture.acts(office.jdbc, audit, office.clock),
                new JdbcAssignments(office.jdbc),
                staff,
                audit,
                office.clock);
    }
}
