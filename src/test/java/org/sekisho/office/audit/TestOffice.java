package org.sekisho.office.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.sekisho.machine.database.Rows;
import org.sekisho.machine.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An office's database and trail, with a clock that goes when told to. */
public abstract class TestOffice {

    public final DataSource database = TestDatabase.fresh();
    public final JdbcClient jdbc = JdbcClient.create(database);
    public final Rows rows = new Rows(jdbc);
    public final SetClock clock;
    public final AuditTrail audit;

    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

    protected TestOffice(Instant now) {
        clock = new SetClock(now);
        audit = AuditFixture.trail(new JdbcTemplate(database), clock);
    }

    public final void later(Duration time) {
        clock.later(time);
    }

    /** As Spring does around services. */
    public final <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()), "nothing came of it");
    }

    public final List<String> audited() {
        return rows.words("SELECT CONCAT(actor, ' ', action) FROM audit_record ORDER BY id");
    }

    /** What of one kind is not as the trail has it. */
    public final List<String> differing(String kind) {
        return AuditFixture.seals(database, kind).differing().stream()
                .map(RowSeals.Differing::label)
                .toList();
    }
}
