package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.DocumentId;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunStatus;
import org.sekisho.office.audit.RowSeals;
import org.sekisho.office.audit.SealedRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the database's root may write into what a night left, and that it is seen. */
@Tag("whole")
class SealedNightTests extends AnOffice {

    private static final String KEYS = "US20260401101A1";

    @Autowired
    private RowSeals seals;

    @Autowired
    private DocumentContents contents;

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private List<SealedRows> kinds;

    @BeforeEach
    void aNight() throws IOException {
        for (String filing : List.of(
                "US20260401101A1-quantum-key-receiver.xml",
                "US13990106B2-leaf-sensor.xml",
                "US20260401122A1.pdf",
                "EP9990117A1.rtf")) {
            arrives(filing);
        }
        assertThat(night().run().status()).isNotEqualTo(RunStatus.RED);
    }

    @Test
    void nothingDiffersWhileAllIsTheProgramsAndTheNextNightIsNotRed() {
        assertThat(seals.differing()).isEmpty();
        assertThat(night().alarms()).isEmpty();
        assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM audit_record WHERE action = 'FILING_SCREENED' AND detail REGEXP ', filing [0-9a-f]{64}$'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    /** Row by row and column by column, each put back. */
    @Test
    void namesTheFilingOfWhichAnySealedColumnOfAnyTableWasChanged() {
        SoftAssertions softly = new SoftAssertions();
        SealedRows filings = kinds.stream()
                .filter(kind -> kind.label().equals("filing"))
                .findFirst()
                .orElseThrow();
        filings.tables().forEach((table, query) -> {
            List<Map<String, Object>> all = rows.queryForList("SELECT * FROM " + table + own(table));
            if (all.isEmpty()) {
                return;
            }
            Map<String, Object> row = all.get(0);
            for (String column : sealed(table, query)) {
                Object was = row.get(column);
                if (was == null
                        || List.of("id", "filing_id", "case_id", "ordinal").contains(column)) {
                    continue;
                }
                asRoot("UPDATE %s SET %s = %s%s".formatted(table, column, other(was), only(table, row, null)));
                softly.assertThat(seals.differing()).as("%s.%s", table, column).isNotEmpty();
                asRoot("UPDATE %s SET %s = ?%s".formatted(table, column, only(table, row, column)), was);
                softly.assertThat(seals.differing())
                        .as("%s.%s put back", table, column)
                        .isEmpty();
            }
        });
        softly.assertAll();
    }

    @Test
    void makesTheNextNightRedAndNamesIt() {
        asRoot("UPDATE review_case SET handling = 'OPEN' WHERE handling <> 'OPEN'");

        assertThat(night().alarms())
                .filteredOn(alarm -> alarm.kind() == RunAlarm.Kind.DECISIONS_CHANGED)
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.detail()).contains("findings, text, levels, areas or days of");
                    assertThat(alarm.filings()).isNotEmpty();
                });
    }

    @Test
    void seesATextThatIsAnotherAndARowThatIsGoneOrNew() {
        asRoot(
                "UPDATE filing_text SET content = X'00' WHERE filing_id = (SELECT id FROM filing WHERE number = ?)",
                KEYS);
        assertThat(seals.differing()).extracting(RowSeals.Differing::subject).containsExactly(KEYS + " version 1");
        asRoot("DELETE FROM evidence");
        assertThat(seals.differing()).isNotEmpty();
    }

    @Test
    void readsNoBytesThatAreNotThoseThatWereReceived() throws IOException {
        FilingDocument document = new FilingDocument(
                new DocumentId(
                        jdbc.sql("SELECT d.id FROM document d JOIN filing f ON f.id = d.filing_id WHERE f.number = ?")
                                .param(KEYS)
                                .query(Long.class)
                                .single()),
                "x.xml",
                DocumentRole.UNSTATED,
                jdbc.sql("SELECT d.sha256 FROM document d JOIN filing f ON f.id = d.filing_id WHERE f.number = ?")
                        .param(KEYS)
                        .query(String.class)
                        .single(),
                1);
        try (InputStream bytes = contents.open(document)) {
            assertThat(bytes.readAllBytes()).isNotEmpty();
        }
        asRoot("""
                UPDATE document_chunk c JOIN document_chunk other ON other.document_id <> c.document_id AND other.ordinal = 0
                SET c.content = other.content WHERE c.document_id = %d AND c.ordinal = 0""".formatted(document.id().value()));
        try (InputStream bytes = contents.open(document)) {
            assertThatThrownBy(bytes::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is not kept as it was received");
        }
    }

    private static List<String> sealed(String table, String query) {
        String columns = query.substring(query.indexOf("AS subject,") + 11, query.indexOf("FROM filing f"));
        return Stream.of(columns.split(","))
                .map(String::strip)
                .filter(column -> !column.startsWith("HEX"))
                .map(column -> column.substring(2))
                .toList();
    }

    private static String own(String table) {
        String ofFiling = " WHERE NOT canary AND id IN (SELECT filing_id FROM screening_outcome)";
        return table.equals("filing")
                ? ofFiling
                : table.startsWith("case_") ? "" : " WHERE filing_id IN (SELECT id FROM filing%s)".formatted(ofFiling);
    }

    /** The row by its keys, of which one may be another meanwhile. */
    private String only(String table, Map<String, Object> row, String without) {
        StringBuilder only = new StringBuilder(" WHERE 1 = 1");
        for (String key : List.of("id", "filing_id", "case_id", "ordinal", "area", "finding_ordinal")) {
            if (row.containsKey(key) && !key.equals(without) && row.get(key) != null) {
                only.append(" AND %s = '%s'".formatted(key, row.get(key)));
            }
        }
        return only.toString();
    }

    private static String other(Object was) {
        return was instanceof Number number
                ? String.valueOf(number.longValue() + 77)
                : was instanceof Boolean claim
                        ? String.valueOf(!claim)
                        : was instanceof String ? "'x'" : "'2001-02-03 04:05:06'";
    }

    /** Whoever is that cares for no constraint. */
    private void asRoot(String change, Object... values) {
        rows.execute((ConnectionCallback<Boolean>) connection -> {
            JdbcTemplate one = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            one.execute("SET foreign_key_checks = 0, check_constraint_checks = 0, unique_checks = 0");
            one.update(change, values);
            one.execute("SET foreign_key_checks = 1, check_constraint_checks = 1, unique_checks = 1");
            return true;
        });
    }
}
