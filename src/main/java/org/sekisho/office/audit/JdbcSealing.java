package org.sekisho.office.audit;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals rows as they are now, in the caller's transaction. */
final class JdbcSealing {

    private final JdbcClient jdbc;

    public JdbcSealing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The seals of all rows of a kind, by subject.
     *
     * @param only a condition that takes some of them
     */
    Map<String, String> all(SealedRows kind, String only) {
        Map<String, RowSeal> seals = new LinkedHashMap<>();
        kind.tables()
                .forEach((table, sql) -> jdbc.sql(sql.replace("{only}", only)).query(row -> {
                    add(table, row, seals.computeIfAbsent(row.getString("subject"), subject -> new RowSeal()));
                }));
        Map<String, String> written = new LinkedHashMap<>();
        seals.forEach((subject, seal) ->
                written.put(subject, seal.written(kind.tables().keySet())));
        return written;
    }

    /** The seal of the rows about one thing. */
    public String of(SealedRows kind, String id) {
        Map<String, RowSeal> seals = new LinkedHashMap<>();
        kind.tables()
                .forEach((table, sql) -> jdbc.sql(sql.replace("{only}", kind.only()))
                        .param("id", id)
                        .query(row -> {
                            add(table, row, seals.computeIfAbsent(row.getString("subject"), subject -> new RowSeal()));
                        }));
        return seals.values().stream()
                .findFirst()
                .map(seal -> seal.written(kind.tables().keySet()))
                .orElse(RowSeal.NONE);
    }

    /** The mark of one table's rows about one thing. */
    String mark(SealedRows kind, String table, String id) {
        RowSeal seal = new RowSeal();
        jdbc.sql(Objects.requireNonNull(kind.tables().get(table)).replace("{only}", kind.only()))
                .param("id", id)
                .query(row -> {
                    add(table, row, seal);
                });
        return seal.mark(table);
    }

    private static void add(String table, ResultSet row, RowSeal seal) throws SQLException {
        seal.row(table);
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnLabel(column);
            if (!name.equals("subject")) {
                seal.with(table, name, written(row.getObject(column)));
            }
        }
    }

    /** In one way, whatever the driver makes of a column's type. */
    private static @Nullable Object written(@Nullable Object value) {
        if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime();
        }
        if (value instanceof Date day) {
            return day.toLocalDate();
        }
        if (value instanceof Boolean claim) {
            return claim ? 1 : 0;
        }
        return value;
    }
}
