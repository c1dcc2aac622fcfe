package org.sekisho.audit;

import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;

/** The real trail for tests of those who write to it. */
public final class AuditFixture {

    private AuditFixture() {}

    public static AuditTrail trail(JdbcTemplate jdbc, Clock clock) {
        return new JdbcAuditTrail(jdbc, clock);
    }
}
