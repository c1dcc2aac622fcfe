package org.sekisho.office.audit;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals rows as they are now, in the caller's transaction. */
public final class JdbcSealing {

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
        new TreeMap<>(kind.tables())
                .forEach((table, sql) -> jdbc.sql(sql.replace("{only}", only)).query(row -> {
                    add(table, row, seals);
                }));
        Map<String, String> written = new LinkedHashMap<>();
        seals.forEach((subject, seal) -> written.put(subject, seal.hex()));
        return written;
    }

    /** The seal of the rows about one thing. */
    public String of(SealedRows kind, Object id) {
        Map<String, RowSeal> seals = new LinkedHashMap<>();
        new TreeMap<>(kind.tables())
                .forEach((table, sql) -> jdbc.sql(sql.replace("{only}", kind.only()))
                        .param("id", id)
                        .query(row -> {
                            add(table, row, seals);
                        }));
        return seals.values().stream().findFirst().map(RowSeal::hex).orElse(RowSeal.NONE);
    }

    private static void add(String table, ResultSet row, Map<String, RowSeal> seals) throws SQLException {
        RowSeal seal = seals.computeIfAbsent(row.getString("subject"), subject -> new RowSeal());
        seal.row(table);
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnLabel(column);
            if (!name.equals("subject")) {
                seal.with(name, written(row.getObject(column)));
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
