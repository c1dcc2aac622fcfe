package org.sekisho.office.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.machine.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcAuditTrailTests {

    private static DataSource database;
    private static JdbcTemplate jdbc;
    private static JdbcAuditTrail trail;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void aDatabase() {
        database = TestDatabase.fresh();
        jdbc = new JdbcTemplate(database);
        trail = (JdbcAuditTrail) AuditFixture.trail(jdbc, Clock.systemUTC());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    @BeforeEach
    void aTrailOfFiveRecords() {
        jdbc.update("DELETE FROM audit_record");
        jdbc.update("UPDATE audit_head SET last_id = 0, hash = ?", AuditRecord.BEFORE_THE_FIRST);
        IntStream.range(0, 5).forEach(i -> add("US202604011%02dA1".formatted(i)));
    }

    @Test
    void holdsWhileNobodyTouchesIt() {
        assertThat(trail.firstBreak()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = '2020-01-01 00:00:00'",
                "actor = 'someone else'",
                "action = 'NOTHING'",
                "subject = 'US1'",
                "detail = ''",
                "previous_hash = REPEAT('1', 64)",
                "hash = REPEAT('1', 64)"
            })
    void breaksWhereAnyColumnOfARecordIsChanged(String change) {
        jdbc.update("UPDATE audit_record SET " + change + " WHERE id = 3");
        assertThat(trail.firstBreak().map(ChainBreak::record)).contains(3L);
    }

    @Test
    void breaksWhereARecordIsTakenOut() {
        jdbc.update("DELETE FROM audit_record WHERE id = 2");
        assertThat(trail.firstBreak().map(ChainBreak::record)).contains(2L);
    }

    @Test
    void breaksWhereTheTailIsCutOff() {
        jdbc.update("DELETE FROM audit_record WHERE id >= 4");
        assertThat(trail.firstBreak().map(ChainBreak::record)).contains(4L);
    }

    @Test
    void ofItsNewestRecordsOnlyTellsOfThoseAlone() {
        jdbc.update("UPDATE audit_record SET detail = 'changed' WHERE id = 3");

        assertThat(trail.firstBreakAfter(3)).isEmpty();
        assertThat(trail.firstBreakAfter(2).map(ChainBreak::record)).contains(3L);
        assertThat(trail.firstBreakAfter(0).map(ChainBreak::record)).contains(3L);
    }

    @Test
    void ofItsNewestRecordsOnlyBreaksWhereTheOneBeforeThemIsGone() {
        jdbc.update("DELETE FROM audit_record WHERE id = 3");

        assertThat(trail.firstBreakAfter(3).map(ChainBreak::record)).contains(4L);
    }

    @Test
    void breaksWhereTwoRecordsChangePlaces() {
        jdbc.update("UPDATE audit_record SET id = 99 WHERE id = 2");
        jdbc.update("UPDATE audit_record SET id = 2 WHERE id = 3");
        jdbc.update("UPDATE audit_record SET id = 3 WHERE id = 99");
        assertThat(trail.firstBreak().map(ChainBreak::record)).contains(2L);
    }

    @Test
    void staysOneChainWhenManyWriteAtOnce() throws Exception {
        var writers = Executors.newFixedThreadPool(4);
        try {
            List<? extends Future<?>> written = IntStream.range(0, 40)
                    .mapToObj(i -> writers.submit(() -> add("run " + i)))
                    .toList();
            for (Future<?> each : written) {
                each.get();
            }
        } finally {
            writers.shutdown();
        }
        assertThat(trail.firstBreak()).isEmpty();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM audit_record", Integer.class))
                .isEqualTo(45);
    }

    @Test
    void forgetsWhatItsTransactionTookBack() {
        transaction.executeWithoutResult(status -> {
            trail.add(List.of(new AuditEvent("sekisho", AuditAction.FILING_SCREENED, "US1", "CLEAR")));
            status.setRollbackOnly();
        });
        assertThat(trail.firstBreak()).isEmpty();
    }

    private static void add(String subject) {
        transaction.executeWithoutResult(status -> trail.add(
                List.of(new AuditEvent("sekisho", AuditAction.FILING_SCREENED, subject, "CLEAR, 0 entries"))));
    }
}
