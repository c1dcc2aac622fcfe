package org.sekisho.office.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sekisho.office.audit.AuditFixture;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRefusal;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the rule for repeats closes, and all that it leaves to people. */
class RepeatsTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");
    private static final DecisionDraft NO_CONCERN =
            new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.OTHER_MEANING, "a toy");
    private static final Set<DecisionReason> REASONS = Set.of(DecisionReason.OTHER_MEANING);

    private final DeskOffice office = new DeskOffice(20, 0);

    private Repeats repeats(boolean close, double share, long seed) {
        return new Repeats(
                office.jdbc,
                office.cases(),
                AuditFixture.trail(new JdbcTemplate(office.database), office.clock),
                new RepeatRule(
                        new RepeatSettings(close, Duration.ofDays(180), REASONS, share, seed),
                        office.settings(),
                        office.clock));
    }

    private Repeats.Count close() {
        return office.within(() -> repeats(true, 0, 1).close(2));
    }

    private CaseId toy(long run, double rank, String words, String sentence) {
        CaseId id = office.open("quantum", null, rank);
        office.rows.change("UPDATE review_case SET run_id = ? WHERE id = ?", run, id.value());
        office.within(() -> new Precedents(new JdbcTemplate(office.database), office.cases())
                .remember(run, List.of(Screened.flagged(id.value(), DeskOffice.number(id), 1, words, sentence))));
        return id;
    }

    private CaseId decidedBefore(DecisionDraft draft) {
        CaseId id = toy(1, 5, "laser", "A laser for cats.");
        assertThat(office.within(() -> office.desk().decide(id, 0, draft, ONE))).isInstanceOf(CaseAnswer.Done.class);
        office.later(Duration.ofHours(20));
        return id;
    }

    private DeskCase now(CaseId id) {
        return office.within(() -> office.desk().see(id, ONE)).orElseThrow();
    }

    @Test
    void theVerySameIsClosedAndNamesTheDecisionAndIsNoPersonsDecision() {
        decidedBefore(NO_CONCERN);
        CaseId same = toy(2, 5, "laser", "A laser for cats.");

        assertThat(close()).isEqualTo(new Repeats.Count(1, 0));
        assertThat(close()).as("a second time").isEqualTo(new Repeats.Count(0, 0));
        DeskCase closed = now(same);
        assertThat(closed.standing().status()).hasToString("CLOSED");
        assertThat(closed.decisions()).isEmpty();
        assertThat(repeats(true, 0, 1).of(closed)).contains(new Repeats.Repeated(2, 1));
        assertThat(office.cases().notesOn(closed.standing().filing()))
                .singleElement()
                .satisfies(note -> assertThat(note.sentence()).contains("rule for repeats", "decision 1"));
        assertThat(office.rows.words("SELECT actor FROM audit_record WHERE action = 'CASE_CLOSED_AS_REPEAT'"))
                .containsExactly("sekisho run 2");
    }

    @Test
    void oneWordOfDifferenceIsForAPerson() {
        decidedBefore(NO_CONCERN);
        toy(2, 5, "laser", "A laser for big cats.");
        toy(2, 5, "maser", "A maser for cats.");
        toy(2, 5, "laser", "a laser for cats.");

        assertThat(close()).isEqualTo(new Repeats.Count(0, 0));
    }

    @Test
    void soIsWhatRanksHighOrSomebodyHasOnTheTableOrAnotherListFound() {
        decidedBefore(NO_CONCERN);
        toy(2, 20, "laser", "A laser for cats.");
        CaseId held = toy(2, 5, "laser", "A laser for cats.");
        office.within(() -> office.desk().take(held, ONE, false));
        CaseId otherEdition = toy(2, 5, "laser", "A laser for cats.");
        office.rows.change("""
                INSERT INTO list_edition (id, list_id, edition, sha256, title, file, content, loaded_at)
                VALUES (2, 'office', '2027', REPEAT('1', 64), 'A list', 'office.yml', '', NOW(6))""");
        office.rows.change("UPDATE entry_finding SET list_edition_id = 2 WHERE filing_id = ?", otherEdition.value());

        assertThat(close()).isEqualTo(new Repeats.Count(0, 0));
    }

    @Test
    void aDecisionThatIsNewOldOrOfAnotherReasonIsNotRepeated() {
        CaseId before = decidedBefore(NO_CONCERN);
        toy(2, 5, "laser", "A laser for cats.");
        office.rows.change("UPDATE case_decision SET reason = 'READ_BY_EYE'");
        assertThat(close()).as("another reason").isEqualTo(new Repeats.Count(0, 0));

        office.rows.change(
                "UPDATE review_case SET status = 'AWAITING_CONFIRMATION', takes_two_from = 0, decided_version = NULL WHERE id = ?",
                before.value());
        office.rows.change("UPDATE case_decision SET reason = 'OTHER_MEANING', second_because = 'RANK'");
        assertThat(close()).as("waits for a second person").isEqualTo(new Repeats.Count(0, 0));

        office.rows.change("UPDATE case_decision SET second_because = NULL, decided_at = '2026-11-26 04:55:00'");
        office.rows.change(
                "UPDATE review_case SET status = 'CLOSED', takes_two_from = NULL WHERE id = ?", before.value());
        assertThat(close()).as("may be taken back").isEqualTo(new Repeats.Count(0, 0));

        office.rows.change("UPDATE case_decision SET decided_at = '2026-05-01'");
        assertThat(close()).as("old").isEqualTo(new Repeats.Count(0, 0));

        office.rows.change("UPDATE case_decision SET decided_at = '2026-11-20'");
        office.rows.change("UPDATE review_case SET status = 'OPEN' WHERE id = ?", before.value());
        assertThat(close()).as("its case is open again").isEqualTo(new Repeats.Count(0, 0));
    }

    @Test
    void whereOnePersonEverSawAConcernNoneIsClosed() {
        decidedBefore(new DecisionDraft(DecisionKind.SECRECY_REVIEW, DecisionReason.ON_THE_LIST, ""));
        decidedBefore(NO_CONCERN);
        toy(2, 5, "laser", "A laser for cats.");

        assertThat(close()).isEqualTo(new Repeats.Count(0, 0));
    }

    @Test
    void anOfficeThatDoesNotWantItClosesNone() {
        decidedBefore(NO_CONCERN);
        toy(2, 5, "laser", "A laser for cats.");

        assertThat(office.within(() -> repeats(false, 0, 1).close(2))).isEqualTo(new Repeats.Count(0, 0));
    }

    @Test
    void aShareGoesToAPersonAllTheSameAndTheSeedDrawsTheSame() {
        decidedBefore(NO_CONCERN);
        for (int i = 0; i < 12; i++) {
            toy(2, 5, "laser", "A laser for cats.");
        }
        Repeats.Count count = office.within(() -> repeats(true, 0.5, 11).close(2));

        SplittableRandom lots = new SplittableRandom(11);
        int drawn = 0;
        for (int i = 0; i < 12; i++) {
            drawn += lots.nextDouble() < 0.5 ? 1 : 0;
        }
        assertThat(count).isEqualTo(new Repeats.Count(12 - drawn, drawn));
        assertThat(drawn).isBetween(1, 11);
        assertThat(
                        office.rows.number(
                                "SELECT COUNT(*) FROM case_repeat r JOIN review_case c ON c.id = r.case_id WHERE r.drawn AND c.status = 'OPEN'"))
                .isEqualTo(drawn);
    }

    @Test
    void whoMayDecideOpensItAgain() {
        CaseId before = decidedBefore(NO_CONCERN);
        CaseId same = toy(2, 5, "laser", "A laser for cats.");
        close();
        RepeatReopening reopening = new RepeatReopening(repeats(true, 0, 1), office.cases());

        assertThat(office.within(() -> office.press(reopening, same, DeskOffice.reviewer("second"))))
                .extracting("why")
                .isEqualTo(CaseRefusal.ROLE);
        assertThat(office.within(() -> office.press(reopening, before, ONE)))
                .extracting("why")
                .isEqualTo(CaseRefusal.STANDING);
        assertThat(office.within(() -> office.press(reopening, same, ONE))).isInstanceOf(CaseAnswer.Done.class);
        assertThat(now(same).standing().status()).hasToString("OPEN");
        assertThat(close()).as("and it stays open").isEqualTo(new Repeats.Count(0, 0));
    }
}
