package org.sekisho.office.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.machine.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTests {

    private static DataSource database;
    private static JdbcTemplate jdbc;
    private static AuditTrail trail;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void aDatabase() {
        database = TestDatabase.fresh();
        jdbc = new JdbcTemplate(database);
        trail = (AuditTrail) AuditFixture.trail(jdbc, Clock.systemUTC());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    @BeforeEach
    void aTrailOfFiveRecords() {
        jdbc.update("DELETE FROM audit_record");
        jdbc.update("UPDATE audit_head SET last_id = 0, hash = ?", AuditRecord.BEFORE_THE_FIRST);
        IntStream.range(0, 5).forEach(i -> add("US202604011%02dA1".formatted(i)));
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
