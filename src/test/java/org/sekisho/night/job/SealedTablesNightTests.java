package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.Drawn;
import org.sekisho.office.audit.FreeColumns;
import org.sekisho.office.audit.RowSeals;
import org.sekisho.office.audit.SealedRows;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Whatever the database's root changes in any column of any sealed table is found and its table named: the tables, the columns and the
 * rows are those of the database, the new values are drawn.
 */
@Tag("whole")
class SealedTablesNightTests extends AnOffice {

    private static final String FILINGS =
            "SELECT id FROM filing WHERE NOT canary AND id IN (SELECT filing_id FROM screening_outcome)";

    @Autowired
    private TrailSigning signing;

    private Connection connection;
    private JdbcTemplate root;
    private RowSeals seals;
    private final Random random = new Random(Drawn.SEED);

    private record Column(String table, String name, String type, long length, boolean key, boolean generated) {}

    @BeforeEach
    void aNightAndARowInEverySealedTable() throws Exception {
        aNightOver("US20260401101A1-quantum-key-receiver.xml", "US20260401122A1.pdf");
        connection = database.getConnection();
        root = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        root.execute("SET foreign_key_checks = 0, check_constraint_checks = 0, unique_checks = 0");
        seals = seals(SealedRows.all());
        assertThat(seals.differing()).as("after a night").isEmpty();
        sealed().stream()
                .filter(table ->
                        root.queryForObject("SELECT COUNT(*) FROM %s WHERE %s".formatted(table, own(table)), Long.class)
                                == 0)
                .forEach(this::insert);
        root.update("UPDATE review_case SET assigned_to = 'somebody', status = 'CLOSED'");
        madeByTheTest();
        assertThat(signing.before(LocalDate.EPOCH).notes())
                .singleElement()
                .asString()
                .contains("case_repeat: run ");
        assertThat(signing.before(LocalDate.EPOCH).notes()).as("said once").isEmpty();
        assertThat(seals.differing()).as("accepted").isEmpty();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.setAutoCommit(true);
        root.execute("SET foreign_key_checks = 1, check_constraint_checks = 1, unique_checks = 1");
        connection.close();
    }

    @Test
    void nameTheTableOfWhichAnyColumnWasChangedByTheDatabasesRoot() throws SQLException {
        Map<String, Set<String>> free = FreeColumns.byTable();
        SoftAssertions softly = new SoftAssertions();
        int draws = 0;
        for (String table : sealed()) {
            for (Column column : columns(table)) {
                if (column.generated() || free.getOrDefault(table, Set.of()).contains(column.name())) {
                    continue;
                }
                draws++;
                String changed = change(column);
                softly.assertThat(named(table))
                        .as("%s.%s, %s, seed %d", table, column.name(), changed, Drawn.SEED)
                        .contains(table);
                connection.rollback();
            }
        }
        softly.assertAll();
        assertThat(draws).isGreaterThan(200);
    }

    @Test
    void nameTheTableOfWhichARowIsGoneOrNew() throws SQLException {
        SoftAssertions softly = new SoftAssertions();
        for (String table : sealed()) {
            if (!Set.of("filing", "screening_outcome").contains(table)) { // found by the count over all time
                root.update("DELETE FROM %s WHERE %s LIMIT 1".formatted(table, own(table)));
                softly.assertThat(named(table)).as("a row of %s is gone", table).contains(table);
                connection.rollback();
            }
        }
        softly.assertAll();
    }

    /** Looks within the transaction in which root changes rows and that is not ended. */
    private RowSeals seals(List<SealedRows> kinds) {
        return new RowSeals(JdbcClient.create(root), new ResourcelessTransactionManager(), kinds);
    }

    /** What differs by the seals that are over a table; to ask all others, too, goes over every row for every column. */
    private List<String> named(String table) {
        List<SealedRows> over = SealedRows.all().stream()
                .filter(kind -> kind.tables().containsKey(table))
                .toList();
        return seals(over).differing().stream()
                .flatMap(one -> one.tables().stream())
                .toList();
    }

    private static Set<String> sealed() {
        return SealedRows.all().stream()
                .flatMap(kind -> kind.tables().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Canaries are screened anew every night. */
    private String own(String table) {
        if (Set.of("review_case", "case_area", "case_level", "case_clock").contains(table)) {
            return "%1$s NOT IN (SELECT case_id FROM blind_case) AND %1$s NOT IN (SELECT case_id FROM opinion_case)"
                    .formatted(table.equals("review_case") ? "id" : "case_id");
        }
        return table.equals("filing")
                ? "id IN (SELECT * FROM (%s) f)".formatted(FILINGS)
                : columns(table).stream().anyMatch(column -> column.name().equals("filing_id"))
                        ? "filing_id IN (%s)".formatted(FILINGS)
                        : "TRUE";
    }

    private List<Column> columns(String table) {
        return root.query(
                """
                SELECT column_name, data_type, COALESCE(character_maximum_length, 0) AS length, column_key = 'PRI' AS is_key,
                    is_generated = 'ALWAYS' AS generated
                FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position""",
                (row, n) -> new Column(
                        table,
                        row.getString("column_name"),
                        row.getString("data_type"),
                        row.getLong("length"),
                        row.getBoolean("is_key"),
                        row.getBoolean("generated")),
                table);
    }

    private String change(Column column) {
        String table = column.table();
        Map<String, Object> row = root.queryForList("SELECT * FROM %s WHERE %s ORDER BY RAND(%d) LIMIT 1"
                        .formatted(table, own(table), random.nextInt()))
                .get(0);
        Object was = row.get(column.name());
        Object now = drawn(column, was);
        List<String> keys =
                columns(table).stream().filter(Column::key).map(Column::name).toList();
        List<Object> values = new ArrayList<>(List.of(now));
        keys.forEach(key -> values.add(row.get(key)));
        int rows = root.update(
                "UPDATE %s SET %s = ? WHERE %s"
                        .formatted(
                                table,
                                column.name(),
                                keys.stream().map(key -> key + " = ?").collect(Collectors.joining(" AND "))),
                values.toArray());
        return "%d row from %s to %s".formatted(rows, was, now);
    }

    private Object drawn(Column column, @Nullable Object was) {
        Object drawn = switch (column.type()) {
            case "tinyint" -> Boolean.TRUE.equals(was) || was instanceof Number one && one.intValue() == 1 ? 0 : 1;
            case "int", "bigint", "smallint" ->
                (was instanceof Number number ? number.longValue() : 0L) + 1000 + random.nextInt(1000);
            case "double", "decimal" ->
                (was instanceof Number number ? number.doubleValue() : 0.0) + 1 + random.nextInt(100);
            case "date" -> "%d-0%d-1%d".formatted(2001 + random.nextInt(9), 1 + random.nextInt(9), random.nextInt(9));
            case "datetime", "timestamp" -> "200%d-01-02 03:04:0%d".formatted(random.nextInt(9), random.nextInt(9));
            case "blob", "longblob", "mediumblob", "varbinary", "binary", "tinyblob" ->
                Long.toString(random.nextLong(), 36).getBytes(StandardCharsets.UTF_8);
            default ->
                Long.toString(random.nextLong() & Long.MAX_VALUE, 36).substring(0, (int) Math.min(column.length(), 8));
        };
        boolean same = written(was).equals(written(drawn));
        return same ? drawn(column, was) : drawn;
    }

    /** A moment is read with a T between day and time and without the seconds of a whole minute, and drawn with neither. */
    private static String written(@Nullable Object value) {
        return value instanceof LocalDateTime moment
                ? moment.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"))
                : String.valueOf(value);
    }

    private void insert(String table) {
        Map<String, Object> row = new HashMap<>();
        for (Column column : columns(table)) {
            if (!column.generated() && !column.name().equals("carried_from")) {
                row.put(column.name(), parent(table, column));
            }
        }
        root.update(
                "INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(
                                table,
                                String.join(", ", row.keySet()),
                                row.keySet().stream().map(column -> "?").collect(Collectors.joining(", "))),
                row.values().toArray());
    }

    private Object parent(String table, Column column) {
        String key = column.name();
        Map<String, String> parents = new HashMap<>(Map.of(
                "filing_id", "(%s) f".formatted(FILINGS),
                "copy_id", "filing",
                "case_id", "review_case",
                "run_id", "screening_run",
                "listed_in", "screening_run",
                "referral_id", "referral",
                "proposal_id", "list_proposal",
                "staff_id", "staff_member",
                "list_edition_id", "list_edition"));
        parents.put("user_entity_user_id", "user_entities");
        parents.put("declaration_id", "declaration");
        parents.put("agreement_id", "partner_agreement");
        parents.put("model_id", "opinion_model");
        if (table.equals("user_entities")) {
            parents.put("name", "staff_member");
        }
        String from = parents.get(key);
        if (from == null) {
            return drawn(column, null);
        }
        List<Object> ids = root.queryForList(
                "SELECT id FROM %s ORDER BY id %s LIMIT 1"
                        .formatted(from, Set.of("blind_case", "opinion_case").contains(table) ? "DESC" : ""),
                Object.class);
        if (ids.isEmpty()) {
            insert(from);
            return parent(table, column);
        }
        return ids.get(0);
    }
}
