package org.sekisho.machine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcRecordsTests {

    private static final Instant MOMENT = Instant.parse("2026-03-29T01:30:00.123456Z");
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());

    private enum Kind {
        LETTER
    }

    private record Id(long value) {}

    private record Row(
            Id id,
            Kind kind,
            Instant at,
            YearMonth month,
            @Nullable LocalDate dueOn,
            boolean isOpen,
            @Nullable Integer rankScore) {}

    private record Whole(Id id, @Nullable Nested asked) {}

    private record Nested(String by, @Nullable Integer count) {}

    @Test
    void areReadAsTheyWereWritten() {
        Row row = new Row(
                new Id(7), Kind.LETTER, MOMENT, YearMonth.of(2026, 3), LocalDate.parse("2026-03-29"), true, null);

        assertThat(jdbc.sql("""
                                SELECT :id AS id, :kind AS kind, CAST(:at AS DATETIME(6)) AS at, :month AS month,
                                    CAST(:dueOn AS DATE) AS due_on,
                                    :isOpen AS is_open, :rankScore AS rank_score""")
                        .params(JdbcRecords.values(row))
                        .query(JdbcRecords.of(Row.class))
                        .single())
                .isEqualTo(row);
    }

    /** A database answers the newest of none with a row of nothing. */
    @Test
    void areNotFoundWhereTheirOneColumnHasNothing() {
        String newest = "SELECT MAX(n.id) AS id FROM (SELECT 7 AS id) n WHERE n.id < ?";
        assertThat(JdbcRecords.find(jdbc, Long.class, newest, 8)).contains(7L);
        assertThat(JdbcRecords.find(jdbc, Id.class, newest, 8)).contains(new Id(7));
        assertThat(JdbcRecords.find(jdbc, Long.class, newest, 7)).isEmpty();
        assertThat(JdbcRecords.find(jdbc, Id.class, newest, 7)).isEmpty();
        assertThatThrownBy(() -> JdbcRecords.one(jdbc, Long.class, newest, 7)).hasMessage("Nothing in a row of Long");
        assertThatThrownBy(() -> JdbcRecords.find(jdbc, Nested.class, "SELECT NULL AS `by`, NULL AS count"))
                .hasMessage("Nothing in a row of Nested");
    }

    @Test
    void areAskedForByParametersThatStandThereAsInARow() {
        Row row = new Row(
                new Id(7), Kind.LETTER, MOMENT, YearMonth.of(2026, 3), LocalDate.parse("2026-03-29"), true, null);

        assertThat(JdbcRecords.list(
                        jdbc,
                        Row.class,
                        """
                                SELECT ? AS id, ? AS kind, CAST(? AS DATETIME(6)) AS at, ? AS month, CAST(? AS DATE) AS due_on,
                                    ? AS is_open, ? AS rank_score""",
                        row.id,
                        row.kind,
                        row.at,
                        row.month,
                        row.dueOn,
                        row.isOpen,
                        row.rankScore))
                .containsExactly(row);
    }

    @Test
    void areReadWithTheRecordsInThem() {
        assertThat(jdbc.sql(
                                "SELECT 7 AS id, 'a.person' AS asked_by, NULL AS asked_count UNION SELECT 8, NULL, NULL ORDER BY 1")
                        .query(JdbcRecords.of(Whole.class))
                        .list())
                .containsExactly(new Whole(new Id(7), new Nested("a.person", null)), new Whole(new Id(8), null));
    }

    @Test
    void areReadByTheFirstColumnIfTheyAreAnId() {
        assertThat(jdbc.sql("SELECT 7, 8").query(JdbcRecords.of(Id.class)).single())
                .isEqualTo(new Id(7));
        assertThat(jdbc.sql("SELECT 'LETTER'").query(JdbcRecords.of(Kind.class)).single())
                .isEqualTo(Kind.LETTER);
    }

    @Test
    void sayWhichColumnIsMissing() {
        assertThatThrownBy(() -> jdbc.sql("SELECT 7 AS id, 'a.person' AS asked_by")
                        .query(JdbcRecords.of(Whole.class))
                        .list())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("asked_count");
    }
}
