package org.sekisho.review;

import java.time.Clock;
import org.sekisho.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way to cases for tests of the stages that come after the review. */
public final class CaseAccessFixture {

    private CaseAccessFixture() {}

    public static CaseAccess access(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        return new CaseAccess(new JdbcCaseRecords(jdbc, clock), audit);
    }
}
