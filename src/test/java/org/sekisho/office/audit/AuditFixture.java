package org.sekisho.office.audit;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real trail for tests of those who write to it. */
public final class AuditFixture {

    private AuditFixture() {}

    public static AuditTrail trail(JdbcTemplate jdbc, Clock clock) {
        return trail(jdbc, clock, new StaticListableBeanFactory());
    }

    /** The same, and what its records carry the seals of. */
    public static AuditTrail trail(JdbcTemplate jdbc, Clock clock, SealedRows kind) {
        StaticListableBeanFactory kinds = new StaticListableBeanFactory();
        kinds.addBean(kind.label(), kind);
        return trail(jdbc, clock, kinds);
    }

    private static AuditTrail trail(JdbcTemplate jdbc, Clock clock, StaticListableBeanFactory kinds) {
        return new JdbcAuditTrail(jdbc, kinds.getBeanProvider(SealedRows.class), clock);
    }

    /** What compares rows with the trail. */
    public static RowSeals seals(DataSource database, SealedRows kind) {
        StaticListableBeanFactory kinds = new StaticListableBeanFactory();
        kinds.addBean(kind.label(), kind);
        return new JdbcRowSeals(kinds.getBeanProvider(SealedRows.class), JdbcClient.create(database));
    }
}
