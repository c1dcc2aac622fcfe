package org.sekisho.proof.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.proof.model.ProposedModel;
import org.sekisho.proof.model.ProposedModel.What;
import org.sekisho.proof.model.ProposedModels;
import org.sekisho.proof.sample.DriftingModels.Drift.Change;

/** A model in force, held to what it said before, on real rows: run 1 was a month ago, run 2 yesterday. */
class DriftingModelsTests {

    private final DeskOffice office = new DeskOffice(20, 0);
    private final ProposedModels proposed = new ProposedModels(office);
    private final DriftingModels drifting =
            new DriftingModels(proposed.models, new FoundAndMissed(office.jdbc), office.jdbc, office.clock);

    @BeforeEach
    void aModelWasInForceForTwoMonths() {
        proposed.inForce(Handling.OPEN);
        office.later(Duration.ofDays(60));
        office.rows.change("""
                INSERT INTO list_edition (id, list_id, edition, sha256, title, file, content, loaded_at)
                VALUES (2, 'sea', '2026', REPEAT('1', 64), 'Another', 'sea.yml', '', NOW(6))""");
    }

    /** Filings of a run, of which each has a chance by its number, and the first are flagged by the list of the sea. */
    private void filings(long run, int count, int flagged, double least) {
        Instant screened = office.clock.instant().minus(Duration.ofDays(run == 1 ? 30 : 1));
        long from = run * 1_000;
        String numbers = "(SELECT seq FROM seq_%d_to_%d) n".formatted(from, from + count - 1);
        office.rows.change("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                SELECT n.seq, CONCAT('JP2026', n.seq, 'A'), TRUE, 1, LPAD(n.seq, 64, '0'), 'inbox', NOW(6), ? FROM %s""".formatted(numbers), run);
        office.rows.change("""
                INSERT INTO screening_outcome (filing_id, run_id, outcome, reason, rank_score, screened_at)
                SELECT n.seq, ?, IF(n.seq < ?, 'FLAGGED', 'CLEAR'), '', 0, ? FROM %s""".formatted(numbers), run, from + flagged, RowMoments.stored(screened));
        office.rows.change("""
                INSERT INTO entry_finding (filing_id, ordinal, list_edition_id, entry_code, queue, requirement, rank_score)
                SELECT n.seq, 0, 2, 'S-01', 'SECRECY', 'NONE', 1 FROM %s WHERE n.seq < ?""".formatted(numbers), from + flagged);
        office.rows.change("""
                INSERT INTO second_opinion (filing_id, run_id, model, code, chance)
                SELECT n.seq, ?, ?, 'quantum', ? + MOD(n.seq, 100) / 200 FROM %s""".formatted(numbers), run, model().sha256(), least);
    }

    private ProposedModel model() {
        return proposed.models.all().get(0);
    }

    private List<String> look() {
        return office.within(() -> drifting.look(2));
    }

    @Test
    void givesOpinionsAsLongAsNothingChanged() {
        filings(1, 300, 30, 0);
        filings(2, 200, 20, 0);

        assertThat(look()).isEmpty();
        assertThat(model().last()).isEqualTo(What.APPROVED);
        assertThat(drifting.of(model()).changes())
                .contains(new Change("sea", 30, 300, 20, 200), new Change("UNKNOWN_WORDS", 0, 300, 0, 200));
    }

    @Test
    void givesNoneOnceItSaysSomethingElseUntilAPersonTrustsItAndIsThenHeldToWhatItSaysNow() {
        filings(1, 300, 30, 0);
        filings(2, 200, 20, 0.4);

        assertThat(look())
                .singleElement()
                .asString()
                .startsWith("model 1 in doubt since ")
                .contains("stability index");
        assertThat(model().last()).isEqualTo(What.DOUBTED);
        assertThat(office.audited()).contains("sekisho run 2 OPINION_MODEL_DOUBTED");
        assertThat(look()).as("the next night").hasSize(1);
        assertThat(office.audited()).containsOnlyOnce("sekisho run 2 OPINION_MODEL_DOUBTED");

        proposed.trust();
        assertThat(look()).isEmpty();
        assertThat(office.differing("model")).isEmpty();
    }

    /** A hundred clear filings of which the model sent half and a lot the other half. */
    private void read(long run, int keptOfSent, int keptOfDrawn, Duration ago) {
        filings(run, 100, 0, 0);
        long from = run * 1_000;
        office.rows.change(
                "UPDATE screening_outcome SET screened_at = ? WHERE run_id = ?",
                RowMoments.stored(office.clock.instant().minus(ago)),
                run);
        office.rows.change("""
                INSERT INTO review_case (filing_id, queue, status, opened_at, run_id, rank_score, handling, lot_seed)
                SELECT id, 'SECRECY', 'OPEN', NOW(6), run_id, 0, 'OPEN', 7 FROM filing WHERE run_id = ?""", run);
        office.rows.change(
                "INSERT INTO opinion_case (case_id, run_id) SELECT id, run_id FROM review_case WHERE filing_id < ? AND run_id = ?",
                from + 50,
                run);
        office.rows.change(
                "INSERT INTO blind_case (case_id, run_id) SELECT id, run_id FROM review_case WHERE filing_id >= ? AND run_id = ?",
                from + 50,
                run);
        office.rows.change(
                "INSERT INTO opinion_stratum SELECT run_id, id, 'QUEUE', 1 FROM filing WHERE id < ? AND run_id = ?",
                from + 50,
                run);
        office.rows.change("""
                INSERT INTO case_decision (case_id, case_version, decision, reason, words, decided_by, decided_at,
                    status_before, seen, seen_sha256, lot_seed)
                SELECT id, version, IF(MOD(filing_id, 50) < IF(filing_id < ?, ?, ?), 'SECRECY_REVIEW', 'NO_CONCERN'), 'ON_THE_LIST',
                    '', 'one', NOW(6), status, '', '', lot_seed FROM review_case WHERE run_id = ?""", from + 50, keptOfSent, keptOfDrawn, run);
    }

    @ParameterizedTest
    @CsvSource({"38, 5, false", "20, 20, true"})
    void stopsAModelThatFindsLessOfWhatRulesMissThanItDid(int keptOfSent, int keptOfDrawn, boolean stopped) {
        office.later(Duration.ofDays(100));
        read(1, 40, 4, Duration.ofDays(120));
        read(2, keptOfSent, keptOfDrawn, Duration.ofDays(20));

        String said = String.join(" ", look());
        assertThat(said.contains("of what rules miss it finds 0.50 (")).as(said).isEqualTo(stopped);
        assertThat(said.contains(", before 0.91 (")).isEqualTo(stopped);
        if (stopped) {
            proposed.trust();
            assertThat(look())
                    .as("what a person trusts is not held against it again")
                    .isEmpty();
        }
    }

    @Test
    void namesTheListThatFlagsMoreThanItDid() {
        filings(1, 300, 15, 0);
        filings(2, 200, 80, 0);

        assertThat(look()).singleElement().asString().contains("sea");
    }
}
