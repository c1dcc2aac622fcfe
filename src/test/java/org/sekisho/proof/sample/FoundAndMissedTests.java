package org.sekisho.proof.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.proof.sample.CommonsMathRecall.Kind;
import org.sekisho.proof.sample.CommonsMathRecall.Stratum;

/** What is counted for the recall of a year, on real rows: one that rules flagged, and twenty that they did not. */
class FoundAndMissedTests {

    private final DeskOffice office = new DeskOffice(20, 0);
    private final FoundAndMissed found = new FoundAndMissed(office.jdbc);

    @BeforeEach
    void aYear() {
        ClearFilings.in(office);
        office.open("quantum", null, 30);
        office.rows.change("""
                INSERT INTO screening_outcome (filing_id, run_id, outcome, reason, rank_score, screened_at)
                SELECT filing_id, 1, 'FLAGGED', '', 30, NOW(6) FROM review_case""");
        decided(office.rows.id("SELECT id FROM review_case"), "SECRECY_REVIEW");
        office.rows.change("UPDATE screening_outcome SET screened_at = '2026-03-01'");
        sent(101, "QUEUE", "opinion_case", "SECRECY_REVIEW");
        sent(102, "WATCH", "opinion_case", "NO_CONCERN");
        office.rows.change("INSERT INTO opinion_stratum VALUES (1, 103, 'WATCH', 0.208)");
        sent(104, "", "blind_case", "NO_CONCERN");
        sent(105, "", "", "SECRECY_REVIEW");
    }

    private void decided(long id, String decision) {
        office.rows.change("UPDATE review_case SET lot_seed = 7 WHERE id = ?", id);
        office.rows.change("""
                INSERT INTO case_decision (case_id, case_version, decision, reason, words, decided_by, decided_at,
                    status_before, seen, seen_sha256, lot_seed)
                SELECT id, version, ?, 'ON_THE_LIST', '', 'one', NOW(6), status, '', '', lot_seed FROM review_case WHERE id = ?""", decision, id);
    }

    private void sent(long filing, String stratum, String by, String decision) {
        office.rows.change("""
                INSERT INTO review_case (filing_id, queue, status, opened_at, run_id, rank_score, handling)
                VALUES (?, 'SECRECY', 'OPEN', NOW(6), 1, 0, 'OPEN')""", filing);
        long id = office.rows.id("SELECT MAX(id) FROM review_case");
        decided(id, decision);
        if (!stratum.isEmpty()) {
            office.rows.change("INSERT INTO opinion_stratum VALUES (1, ?, ?, 1)", filing, stratum);
        }
        if (!by.isEmpty()) {
            office.rows.change("INSERT INTO %s (case_id, run_id) VALUES (?, 1)".formatted(by), id);
        }
    }

    @Test
    void isEachStratumWithWhatALotOrAModelGaveToAPerson() {
        Map<Integer, CommonsMathRecall> years = found.byYear("");

        assertThat(years).containsOnlyKeys(2026);
        assertThat(years.get(2026).strata())
                .containsExactly(
                        new Stratum(Kind.FLAGGED, 1, 1, 1, 0),
                        new Stratum(Kind.QUEUE, 1, 1, 1, 0),
                        new Stratum(Kind.WATCH, 2, 1, 0, 0),
                        new Stratum(Kind.REST, 17, 1, 0, 0));
    }

    @Test
    void countsForAListWhatItFlaggedAndWhatPeopleGaveItsEntries() {
        assertThat(found.byYear("office").get(2026).strata())
                .contains(new Stratum(Kind.FLAGGED, 1, 1, 1, 0), new Stratum(Kind.QUEUE, 1, 1, 0, 0));
        assertThat(found.byYear("sea").get(2026).strata())
                .extracting(Stratum::kind)
                .doesNotContain(Kind.FLAGGED);
    }
}
