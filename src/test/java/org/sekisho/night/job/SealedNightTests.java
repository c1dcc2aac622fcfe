package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.AlteredFilingException;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.FilingDocument.DocumentId;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunStatus;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditHeads;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.audit.AuditVerification;
import org.sekisho.office.audit.RowSeals;
import org.sekisho.office.audit.SignedHead;
import org.sekisho.office.audit.TrailFault;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.screening.replay.FilingReplay;
import org.sekisho.screening.replay.Replayed;
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
    private Filings filings;

    @Autowired
    private FilingTexts texts;

    @Autowired
    private FilingReplay replay;

    @Autowired
    private ReviewCases cases;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private AuditHeads heads;

    @BeforeEach
    void theNightBefore() throws Exception {
        assertThat(aNight().run().status()).isNotEqualTo(RunStatus.RED);
    }

    @Test
    void nothingDiffersWhileAllIsTheProgramsAndTheNextNightIsNotRed() {
        assertThat(seals.differing()).isEmpty();
        assertThat(night().alarms()).isEmpty();
        assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM audit_record WHERE action = 'FILING_SCREENED' AND detail REGEXP ', filing [0-9a-f.]{64,}$'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(11);
    }

    @Test
    void makesTheNextNightRedAndNamesIt() {
        asRoot("UPDATE review_case SET handling = 'OPEN' WHERE handling <> 'OPEN'");

        assertThat(steps().alarms())
                .filteredOn(alarm -> alarm.kind() == RunAlarm.Kind.DECISIONS_CHANGED)
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.detail()).contains("findings, text, levels, areas or days of", "(review_case)");
                    assertThat(alarm.filings()).isNotEmpty();
                });
    }

    @Test
    void namesAnythingElseThanAFilingByWhatItIsAbout() {
        asRoot("UPDATE list_edition SET content = CONCAT(content, ' ') ORDER BY id LIMIT 1");
        asRoot("UPDATE run_list SET on_day = '2001-01-01'");

        assertThat(steps().alarms())
                .filteredOn(alarm -> alarm.kind() == RunAlarm.Kind.DECISIONS_CHANGED)
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.detail())
                        .contains("1 kept editions of lists (list_edition: list ", "(run_list: run ", ")"));
    }

    /** Nobody but who draws knows which; so no record of the filing tells. */
    @Test
    void aCaseThatWasDrawnBlindIsNoneThatSomebodyAdded() {
        FilingId clear = filing("EP9990117A1");
        long run =
                jdbc.sql("SELECT MAX(id) FROM screening_run").query(Long.class).single();
        cases.openUnasked(run, clear, new FilingNumber("EP9990117A1"), Bibliography.UNKNOWN);
        asRoot(
                "INSERT INTO blind_case (case_id, run_id) SELECT id, ? FROM review_case WHERE filing_id = ?",
                run,
                clear.value());
        audit.add(List.of(AuditEvent.ofRows("sekisho run " + run, "lot", "run " + run)));

        assertThat(seals.differing()).isEmpty();
        asRoot("DELETE FROM blind_case");
        assertThat(seals.differing()).extracting(RowSeals.Differing::label).containsExactlyInAnyOrder("filing", "lot");
    }

    @Test
    void aTailThatIsCutOffWithItsSignedHeadsIsFoundByVerifyAndByTheNextNight() throws IOException {
        night();
        long signed = jdbc.sql("SELECT MAX(last_id) FROM audit_signature")
                .query(Long.class)
                .single();
        long left = signed - 2;
        asRoot("DELETE FROM audit_record WHERE id > ?", left);
        asRoot("DELETE FROM audit_signature WHERE last_id > ?", left);
        asRoot(
                "UPDATE audit_head SET last_id = ?, hash = (SELECT hash FROM audit_record WHERE audit_record.id = ?)",
                left,
                left);

        assertThat(verification.verify(AuditVerification.Elsewhere.NOTHING).broken())
                .hasValueSatisfying(broken -> assertThat(broken.record()).isEqualTo(left + 1));
        assertThat(steps().alarms()).extracting(RunAlarm::kind).contains(RunAlarm.Kind.AUDIT_BROKEN);
    }

    /** The file beside the database is cut as well, and so is nothing of what runs keep. */
    @Test
    void headsThatAreCutOffEverywhereAreFoundByWhatTheRunsSigned() throws IOException {
        long first = jdbc.sql("SELECT MAX(last_id) FROM audit_signature")
                .query(Long.class)
                .single();
        night();
        asRoot("DELETE FROM audit_signature WHERE last_id > ?", first);
        asRoot("DELETE FROM audit_record WHERE id > ?", first);
        asRoot(
                "UPDATE audit_head SET last_id = ?, hash = (SELECT hash FROM audit_record WHERE audit_record.id = ?)",
                first,
                first);
        Files.write(
                heads.file(),
                Files.readAllLines(heads.file()).stream()
                        .filter(line ->
                                SignedHead.read(line).orElseThrow().head().record() <= first)
                        .toList());

        assertThat(verification.verify(AuditVerification.Elsewhere.NOTHING).missing())
                .extracting(TrailFault::words)
                .anyMatch(words -> words.matches("Run \\d+ keeps .*"));
        assertThat(steps().alarms()).extracting(RunAlarm::kind).contains(RunAlarm.Kind.AUDIT_BROKEN);
    }

    @Test
    void aTextThatWasChangedIsNeitherHandedOutNorReplayed() {
        FilingId keys = filing(KEYS);
        assertThat(texts.of(keys)).isPresent();
        assertThat(replay.replay(filings.byId(keys))).isInstanceOf(Replayed.Answered.class);
        asRoot("""
                UPDATE filing_text t JOIN filing_text other ON other.filing_id <> t.filing_id SET t.content = other.content
                WHERE t.filing_id = ?""", keys.value());

        assertThatThrownBy(() -> texts.of(keys))
                .isInstanceOf(AlteredFilingException.class)
                .hasMessageContainingAll("somebody changed it", "sekisho audit verify");
        assertThat(replay.replay(filings.byId(keys))).isInstanceOf(Replayed.Impossible.class);
        asRoot("DELETE FROM filing_text WHERE filing_id = ?", keys.value());
        assertThatThrownBy(() -> texts.of(keys)).isInstanceOf(AlteredFilingException.class);
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
        assertThat(steps().alarms())
                .filteredOn(alarm -> alarm.detail().startsWith("bytes or text of 1 filings"))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.filings()).containsExactly(new FilingNumber(KEYS)));
    }

    /** Bytes and their hash together. */
    @Test
    void readsNoBytesOfWhichTheHashWasChangedToo() throws IOException {
        asRoot("""
                UPDATE document_chunk c JOIN document d ON d.id = c.document_id
                    JOIN document_chunk other ON other.document_id <> c.document_id AND other.ordinal = 0
                    JOIN document o ON o.id = other.document_id
                SET c.content = other.content, d.sha256 = o.sha256 WHERE d.filing_id = ? AND c.ordinal = 0""", filing(KEYS).value());
        FilingDocument document = filings.byId(filing(KEYS)).documents().get(0);
        try (InputStream bytes = contents.open(document)) {
            assertThatThrownBy(bytes::readAllBytes).hasMessageContaining("is not kept as it was received");
        }
    }

    private FilingId filing(String number) {
        return filings.latest(new FilingNumber(number)).orElseThrow().id();
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
