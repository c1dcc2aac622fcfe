package org.sekisho.office.rising;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Section;
import org.sekisho.intake.filing.TextBlock;
import org.sekisho.machine.database.Rows;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.PassageSplitter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes two years of filings, with a term that rises in the last half year. */
@TestComponent
public class RisingMill {

    /** A word that nobody ever wrote, so that wherever it turns up it came from here. */
    public static final String TERM = "zorblatt resonator";

    public static final YearMonth LAST = YearMonth.of(2026, 10);

    private static final int WINDOW = 24;
    private static final int A_MONTH = 8;

    private final JdbcClient jdbc;
    private final Rows rows;
    private final FilingTexts texts;

    RisingMill(JdbcClient jdbc, FilingTexts texts) {
        this.jdbc = jdbc;
        this.rows = new Rows(jdbc);
        this.texts = texts;
    }

    /** Filings without the term, as many each month, and so many with it in the last four months, by four applicants. */
    public List<FilingId> fill(int rising) {
        for (int month = 0; month < WINDOW; month++) {
            for (int n = 0; n < A_MONTH; n++) {
                filing(
                        "XX%04d".formatted(month * A_MONTH + n),
                        1,
                        LAST.minusMonths(WINDOW - 1L - month),
                        n,
                        "garden chair");
            }
        }
        return plant("XY", rising);
    }

    public List<FilingId> plant(String numbers, int rising) {
        return IntStream.range(0, rising)
                .mapToObj(n -> filing("%s%04d".formatted(numbers, n), 1, LAST.minusMonths(n % 4), n % 4, TERM))
                .toList();
    }

    /** Registers a filing and keeps its text. */
    public FilingId filing(String number, int version, YearMonth month, int applicant, String term) {
        LocalDateTime received = month.atDay(10).atStartOfDay();
        rows.change("""
                        INSERT INTO filing (number, numbered, version, fingerprint, source, received_at)
                        VALUES (?, TRUE, ?, SHA2(CONCAT(?, '|', ?), 256), 'made', ?)""", number, version, number, version, received);
        FilingId id = new FilingId(rows.id("SELECT id FROM filing WHERE number = ? AND version = ?", number, version));
        keep(id, applicant, term);
        return id;
    }

    /** Keeps another text of a filing. */
    public void keep(FilingId id, int applicant, String term) {
        List<Party> parties =
                List.of(new Party(Party.Role.APPLICANT, "Applicant " + (char) ('A' + applicant), true, null, null));
        List<TextBlock> blocks = new ArrayList<>(List.of(
                TextBlock.of(Section.TITLE, "a", "Improved " + term),
                new TextBlock(Section.CLAIM, "1", "", "a", 0, "A %s with a cover.".formatted(term), null)));
        Filing filing = new Filing(
                null,
                new Bibliography(null, null, "en", FilingDates.UNKNOWN, parties, List.of(), List.of()),
                blocks,
                List.of());
        texts.keep(id, filing, PassageSplitter.standard().split(filing));
    }

    /** Opens a case on a filing. */
    public void openCase(FilingId filing, String handling, String area) {
        rows.change("""
                        INSERT INTO review_case (filing_id, queue, status, handling, opened_at, run_id, rank_score, first_area)
                        VALUES (?, 'SECRECY', 'OPEN', ?, UTC_TIMESTAMP(6), 1, 1, ?)""", filing.value(), handling, area);
        rows.change(
                "INSERT INTO case_area (case_id, area) SELECT id, ? FROM review_case WHERE filing_id = ?",
                area,
                filing.value());
    }

    /** The filings that were made with the term. */
    public List<FilingId> planted() {
        return jdbc.sql("SELECT id FROM filing WHERE source = 'made' AND number NOT LIKE 'XX%' ORDER BY id")
                .query((row, n) -> new FilingId(row.getLong("id")))
                .list();
    }

    /** An entry is found in a filing, by the edition of its list that was used last. */
    public void find(FilingId filing, String list, String entry) {
        rows.change("""
                        INSERT IGNORE INTO entry_finding (filing_id, ordinal, list_edition_id, entry_code, queue, requirement, rank_score)
                        SELECT ?, 1, MAX(id), ?, 'WATCH', 'RULES', 1 FROM list_edition WHERE list_id = ?""", filing.value(), entry, list);
    }

    /** Somebody decided on a case of a filing. */
    public void decide(FilingId filing, String decision) {
        openCase(filing, "CONFIDENTIAL", "semiconductors");
        rows.change("""
                        INSERT INTO case_decision (case_id, case_version, decision, reason, words, decided_by, decided_at,
                            status_before, seen, seen_sha256)
                        SELECT id, 1, ?, 'MADE', '', 'examiner', UTC_TIMESTAMP(6), 'OPEN', '', '' FROM review_case WHERE filing_id = ?""", decision, filing.value());
    }

    /** No case was ever opened on a filing that was made. */
    public void forgetDecisions() {
        String cases = "(SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id WHERE f.source = 'made')";
        rows.change("DELETE FROM case_decision WHERE case_id IN " + cases);
        rows.change("DELETE FROM case_area WHERE case_id IN " + cases);
        rows.change("DELETE c FROM review_case c JOIN filing f ON f.id = c.filing_id WHERE f.source = 'made'");
    }

    /** Nothing was ever made. */
    public void forget() {
        forgetDecisions();
        for (String table : List.of("entry_finding", "filing_text")) {
            rows.change(
                    "DELETE t FROM %s t JOIN filing f ON f.id = t.filing_id WHERE f.source = 'made'".formatted(table));
        }
        rows.change("DELETE FROM filing WHERE source = 'made'");
    }
}
