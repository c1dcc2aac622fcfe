package org.sekisho.proof.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sekisho.machine.database.BusyDatabase;
import org.sekisho.office.audit.AuditFixture;
import org.sekisho.office.audit.TestOffice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** A person may count while a run registers filings. */
class OneMomentCountTests extends TestOffice {

    private final AtomicInteger registered = new AtomicInteger();
    private final BusyDatabase busy = new BusyDatabase(database, this::registersAFiling);

    OneMomentCountTests() {
        super(Instant.parse("2026-11-30T20:00:00Z"));
    }

    private void registersAFiling() {
        int filing = registered.incrementAndGet();
        within(() -> {
            rows.change("""
                    INSERT INTO filing (id, number, numbered, version, fingerprint, source, documents, received_at, run_id)
                    VALUES (?, ?, TRUE, 1, LPAD(?, 64, '0'), 'inbox', 0, '2026-11-30', 1)""", filing, "US" + filing, filing);
            rows.change("""
                    INSERT INTO run_tally (run_id, kind, filings) VALUES (1, 'REGISTERED', 1)
                    ON DUPLICATE KEY UPDATE filings = filings + 1""");
            return true;
        });
    }

    private AllTimeCount counts() {
        JdbcClient jdbc = JdbcClient.create(busy);
        ProxyFactory proxy = new ProxyFactory(new AllTimeCount(
                jdbc,
                new JdbcKeptCounts(
                        jdbc,
                        AuditFixture.seals(busy, "counted"),
                        audit,
                        new CountSettings(Duration.ofDays(7)),
                        clock)));
        proxy.setProxyTargetClass(true);
        TransactionManager transactions = new DataSourceTransactionManager(busy);
        proxy.addAdvice(new TransactionInterceptor(transactions, new AnnotationTransactionAttributeSource()));
        return (AllTimeCount) proxy.getProxy();
    }

    @Test
    void addsUpWhileARunRegistersFilings() {
        rows.change("INSERT INTO screening_run (id, started_at, status) VALUES (1, '2026-11-30', 'RUNNING')");

        assertThat(counts().wholeCounts().addUp()).isTrue();
        assertThat(counts().counts().addUp()).isTrue();
        assertThat(counts().differences(1)).isEmpty();

        assertThat(registered).hasValueGreaterThan(5);
    }
}
