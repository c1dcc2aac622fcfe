package org.sekisho.office.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.deadline.Clocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The filings that an entry alone finds, with their days: those of the case where one is open. */
@Repository
class JdbcHindsight {

    private final JdbcClient jdbc;
    private final Clocks clocks;

    JdbcHindsight(JdbcClient jdbc, Clocks clocks) {
        this.jdbc = jdbc;
        this.clocks = clocks;
    }

    List<SeenHindsight.Row> rows(long preview, LocalDate today, Sight sight) {
        return jdbc.sql("""
                        SELECT f.number, f.version, f.received_at, r.id IS NOT NULL AS in_case, COALESCE(r.due_on, c.due_on) AS last_day,
                            CASE WHEN c.public_on <= :today THEN c.public_on END AS public_since
                        FROM list_preview_change c JOIN filing f ON f.id = c.filing_id
                            LEFT JOIN review_case r ON r.id = (SELECT MIN(o.id) FROM review_case o WHERE o.filing_id = f.id
                                AND (o.queue = 'SECRECY' OR NOT EXISTS (SELECT 1 FROM review_case s
                                    WHERE s.filing_id = f.id AND s.queue = 'SECRECY')))
                        WHERE c.preview_id = :id AND %s
                        ORDER BY public_since IS NOT NULL, last_day IS NULL, last_day, f.received_at, f.id""".formatted(sight.condition()))
                .params(sight.values())
                .param("id", preview)
                .param("today", today)
                .query((row, n) -> row(row, today))
                .list();
    }

    private SeenHindsight.Row row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate publicSince = row.getObject("public_since", LocalDate.class);
        return new SeenHindsight.Row(
                row.getString("number"),
                row.getInt("version"),
                clocks.today(RowMoments.of(row, "received_at")),
                row.getBoolean("in_case"),
                publicSince,
                publicSince == null ? daysLeft(row.getObject("last_day", LocalDate.class), today) : null);
    }

    private static @Nullable Integer daysLeft(@Nullable LocalDate dueOn, LocalDate today) {
        return dueOn == null ? null : (int) ChronoUnit.DAYS.between(today, dueOn);
    }
}
