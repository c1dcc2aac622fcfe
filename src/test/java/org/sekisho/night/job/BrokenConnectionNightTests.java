package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.machine.database.DeadlockRetry;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.interceptor.BeanFactoryTransactionAttributeSourceAdvisor;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The connection over which outcomes are written is cut, as a server does with one that is idle or brings too much, or what is written is
 * broken off, as a server does with one of two that wait for each other.
 */
@Tag("whole")
class BrokenConnectionNightTests extends AnOffice {

    /** A connection that is none of the night's. */
    private static final JdbcClient OTHER = JdbcClient.create(TestDatabase.freshWithoutTables());

    @Autowired
    private DataSource pool;

    @Autowired
    private ApplicationContext context;

    private int cuts;

    @ParameterizedTest(name = "{0}, {1} times")
    @CsvSource({"while it writes, 1", "while it commits, 1", "for another to go on, 3"})
    void onceHarmsNobody(String when, int times) throws IOException {
        RunReport report = nightInWhichTheConnectionIsCut(when, times);

        assertThat(report.alarms()).isEmpty();
        assertThat(outcomes())
                .containsExactly("EP9990111A1 CLEAR", "US20260401101A1 FLAGGED", Poison.FILING + " FLAGGED");
        assertThat(report.run().status()).isEqualTo(RunStatus.DONE);
    }

    @ParameterizedTest(name = "{0}, {1} times")
    @CsvSource({"while it writes, 100", "while it commits, 100"})
    void againAndAgainSetsTheFilingAsideAndScreensAllOthers(String when, int times) throws IOException {
        RunReport report = nightInWhichTheConnectionIsCut(when, times);

        assertThat(cuts).as("together with others, and by itself").isEqualTo(2);
        assertThat(report.run().status()).isEqualTo(RunStatus.RED);
        assertThat(report.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(RunAlarm.Kind.PROGRAM_FAULT);
            assertThat(alarm.filings()).containsExactly(Poison.FILING);
        });
        assertThat(outcomes())
                .containsExactly("EP9990111A1 CLEAR", "US20260401101A1 FLAGGED", Poison.FILING + " UNSCREENABLE");
        assertThat(count("SELECT COUNT(*) FROM screening_try")).isZero();
        assertThat(jdbc.sql("SELECT DISTINCT STATUS FROM BATCH_STEP_EXECUTION"
                                + " WHERE JOB_EXECUTION_ID = (SELECT MAX(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION)")
                        .query(String.class)
                        .list())
                .containsExactly("COMPLETED");
    }

    @Test
    void whateverIsTransactionalByItsAnnotationIsBegunAgain() {
        List<List<Class<?>>> proxies = context.getBeansOfType(Advised.class, false, true).values().stream()
                .map(bean -> Stream.of(bean.getAdvisors())
                        .<Class<?>>map(Object::getClass)
                        .toList())
                .filter(advisors -> advisors.contains(BeanFactoryTransactionAttributeSourceAdvisor.class))
                .toList();

        assertThat(proxies)
                .hasSizeGreaterThan(30)
                .allSatisfy(advisors -> assertThat(advisors)
                        .containsSubsequence(DeadlockRetry.class, BeanFactoryTransactionAttributeSourceAdvisor.class));
    }

    private RunReport nightInWhichTheConnectionIsCut(String when, int times) throws IOException {
        arrives("EP-9990111-A1-quantum-dot-television.xml");
        arrives("US20260401101A1-quantum-key-receiver.xml");
        Files.writeString(
                INBOX.resolve(Poison.FILING + ".xml"),
                Files.readString(Path.of("testdata/filings", "US20260401101A1-quantum-key-receiver.xml"))
                        .replace("20260401101", Poison.FILING.value().substring(2, 13)));
        boolean atCommit = when.contains("commits");
        Poison.prepare(new Poison.Dose(ScreeningOutcomes.class, Set.of("record"), () -> {
            if (cuts < times) {
                cuts++;
                if (when.contains("another")) {
                    breakOff();
                }
                cut(atCommit);
            }
        }));
        return night();
    }

    /** Has the server end the transaction as it ends one of two that wait for each other. */
    private void breakOff() {
        jdbc.sql("SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213, MESSAGE_TEXT = 'Deadlock found'")
                .update();
    }

    private void cut(boolean atCommit) {
        long connection = JdbcClient.create(pool)
                .sql("SELECT CONNECTION_ID()")
                .query(Long.class)
                .single();
        Runnable kill = () -> OTHER.sql("KILL " + connection).update();
        if (atCommit) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCompletion() {
                    kill.run();
                }
            });
        } else {
            kill.run();
        }
    }

    private List<String> outcomes() {
        return jdbc.sql("""
                        SELECT f.number, o.outcome FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE NOT f.canary ORDER BY f.number""")
                .query((row, n) -> row.getString("number") + " " + row.getString("outcome"))
                .list();
    }
}
