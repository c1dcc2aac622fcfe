package org.sekisho.office.review;

import java.time.Clock;
import org.sekisho.office.audit.AuditFixture;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.Staff;
import org.sekisho.office.staff.StaffOffice;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose work the cases of an office are. */
public final class AssigningFixture {

    private AssigningFixture() {}

    public static CaseAssignments assignments(DeskOffice office) {
        return assignments(office, StaffOffice.over(office.database).staff());
    }

    static CaseAssignments assignments(DeskOffice office, Staff staff) {
        AuditTrail audit = AuditFixture.trail(new JdbcTemplate(office.database), office.clock);
        return assignments(office.jdbc, staff, audit, office.clock);
    }

    public static CaseAssignments assignments(JdbcClient jdbc, Staff staff, AuditTrail audit, Clock clock) {
        return new CaseAssignments(
                CaseActsFixture.acts(jdbc, audit, clock), new JdbcAssignments(jdbc), staff, audit, clock);
    }
}
