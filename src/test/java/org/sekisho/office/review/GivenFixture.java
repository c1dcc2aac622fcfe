package org.sekisho.office.review;

import java.nio.file.Path;
import java.util.List;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEntries;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.machine.database.Rows;
import org.sekisho.office.audit.AuditFixture;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.Proposals;
import org.sekisho.screening.RankWeights;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people may say of the cases of an office, whose one list has entries of each level. */
public final class GivenFixture {

    private static final String ENTRY = """
              - code: %s
                title: Keys
                area: %s
                queue: secrecy
                handling: %s
                basis: made up for this test
                rules: [words: laser]
                examples: {match: [laser]}
            """;
    private static final List<Entry> ENTRIES = new KeyTechnologyListReader()
            .read(
                    Path.of("office.yml"),
                    "list: office\ntitle: A list\nedition: 2026\nentries:\n"
                            + ENTRY.formatted("Q-01", "quantum", "open")
                            + ENTRY.formatted("OCEAN-01", "ocean", "confidential")
                            + ENTRY.formatted("SPACE-01", "space", "secret"))
            .entries();

    private final DeskOffice office;
    private final AuditTrail audit;

    public GivenFixture(DeskOffice office) {
        this.office = office;
        this.audit = AuditFixture.trail(new JdbcTemplate(office.database), office.clock);
    }

    /** Runs the night in which nothing of a case's filing was found and a page of it was not read. */
    void notRead(CaseId of) {
        JdbcClient jdbc = office.jdbc;
        Rows rows = office.rows;
        rows.change("INSERT IGNORE INTO screening_run (id, started_at, status) VALUES (1, NOW(6), 'DONE')");
        rows.change("INSERT IGNORE INTO run_list VALUES (1, 1, CURDATE())");
        rows.change("""
                INSERT IGNORE INTO screening_outcome (filing_id, run_id, outcome, rank_score, screened_at)
                SELECT id, 1, 'UNSCREENABLE', 0, NOW(6) FROM filing""");
        rows.change("DELETE FROM entry_finding WHERE filing_id = ?", of.value());
        rows.change("""
                INSERT INTO unread_part (filing_id, ordinal, document, page, reason, detail)
                VALUES (?, 0, 'claims.pdf', 2, 'NO_TEXT', '')""", of.value());
        rows.change("UPDATE review_case SET unread = TRUE WHERE id = ?", of.value());
    }

    public CaseLevels levels() {
        return new CaseLevels(acts(), new JdbcLevels(office.jdbc), book(), waiting());
    }

    private CaseActs acts() {
        return CaseActsFixture.acts(office.jdbc, audit, office.clock, office.settings());
    }

    private Proposals waiting() {
        return new Proposals(office.jdbc, audit, office.clock);
    }

    public CaseProposals proposals() {
        return new CaseProposals(acts(), waiting(), levels(), entries());
    }

    private LevelRecorder book() {
        return new LevelRecorder(
                new JdbcLevels(office.jdbc), AssigningFixture.assignments(office), audit, office.clock);
    }

    public GivenEntries entries() {
        JdbcGivenEntries entries = new JdbcGivenEntries(office.jdbc, new KeptEntries(ENTRIES), RankWeights.STANDARD);
        return new GivenEntries(acts(), office.cases(), entries, new EntryRecorder(entries, book(), audit), waiting());
    }
}
