package org.sekisho.office.edition;

import java.util.List;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.review.CaseClock;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Notes of each filing that is screened how urgent it would be to look at it again. */
@Repository
public record FilingUrgencies(JdbcTemplate jdbc, Clocks clocks) {

    /** Whether a clock of the law runs, its last day if anybody knows it, and from when anybody could read of it if that is stated. */
    private static final String NOTE = """
            INSERT INTO filing_urgency (filing_id, clocked, due_on, public_on) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE clocked = VALUES(clocked), due_on = VALUES(due_on), public_on = VALUES(public_on)""";

    /** Safe to run twice. The caller holds the transaction. */
    public void note(List<? extends ScreenedFiling> screened) {
        jdbc.batchUpdate(NOTE, screened, screened.size(), (row, filing) -> {
            CaseClock clock = CaseClock.of(filing, CaseStage.FIRST, clocks);
            row.setLong(1, filing.registered().id().value());
            row.setBoolean(2, clock.name() != null);
            row.setObject(3, clock.lastDay());
            row.setObject(4, filing.filing().bibliography().firstPublished().orElse(null));
        });
    }
}
