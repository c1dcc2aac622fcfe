package org.sekisho.office.staff;

import java.time.Clock;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for a second person, for tests of the rooms that propose. */
public final class ProposalsFixture {

    private ProposalsFixture() {}

    public static Proposals proposals(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        return new JdbcProposals(jdbc, audit, clock);
    }
}
