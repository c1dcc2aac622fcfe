package org.sekisho.office.review.deciding;

import java.nio.file.Path;
import java.util.List;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEntries;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.office.audit.AuditFixture;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.screening.RankWeights;
import org.springframework.jdbc.core.JdbcTemplate;

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
        this.audit = AuditFixture.trail(new JdbcTemplate(office.database()), office.clock());
    }

    public CaseLevels levels() {
        return new CaseLevels(
                CaseAccessFixture.access(office.jdbc(), audit, office.clock()), new JdbcLevels(office.jdbc()), book());
    }

    private LevelBook book() {
        return new LevelBook(
                new JdbcLevels(office.jdbc()), AssigningFixture.assignments(office), audit, office.clock());
    }

    public GivenEntries entries() {
        return new GivenEntries(
                CaseAccessFixture.access(office.jdbc(), audit, office.clock()),
                office.cases(),
                new JdbcGivenEntries(office.jdbc(), new KeptEntries(ENTRIES)),
                book(),
                RankWeights.STANDARD,
                audit);
    }
}
