package org.sekisho.machine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RowMomentsTests {

    private static final Instant MOMENT = Instant.parse("2026-03-29T01:30:00.123456Z");

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());

    @Test
    void areTheSameWhenTheyAreReadAgain() {
        List<Instant> read = jdbc.sql("SELECT CAST(:at AS DATETIME(6)) AS at")
                .param("at", RowMoments.stored(MOMENT))
                .query((row, n) -> RowMoments.of(row, "at"))
                .list();

        assertThat(read).containsExactly(MOMENT);
    }

    @Test
    void areStoredInUtcEvenWhereAnHourIsLeftOutHere() {
        assertThat(RowMoments.stored(MOMENT)).isEqualTo(LocalDateTime.parse("2026-03-29T01:30:00.123456"));
    }

    @Test
    void mayBeMissingOnlyWhereThatIsSaid() {
        assertThat(jdbc.sql("SELECT CAST(NULL AS DATETIME) AS at")
                        .query((row, n) -> RowMoments.orNull(row, "at") == null)
                        .single())
                .isTrue();
        assertThatThrownBy(() -> jdbc.sql("SELECT CAST(NULL AS DATETIME) AS at")
                        .query((row, n) -> RowMoments.of(row, "at"))
                        .list())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at");
    }
}
