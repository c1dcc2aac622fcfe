package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sekisho.office.review.Answers.refused;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.DismissedHits.Dismissal;
import org.sekisho.office.review.DismissedHits.Draft;
import org.sekisho.office.review.DismissedHits.InVain;
import org.sekisho.office.review.DismissedHits.Why;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.passage.TextSpan;
import org.sekisho.screening.record.ScreenedNames;

/** Dismissals of single hits, on real rows. */
class DismissedHitsTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");
    private static final StaffMember LOW =
            DeskOffice.person("low", Set.of(Role.EXAMINER), Set.of(), true, Handling.OPEN);
    private static final TextSpan FIRST = new TextSpan(10, 14);
    private static final TextSpan SECOND = new TextSpan(30, 34);

    private final DeskOffice office = new DeskOffice(20, 0);
    private final DismissedHits hits = new DismissedHits(
            CaseActsFixture.acts(office.jdbc, office.audit, office.clock),
            ScreenedNames.outcomes(office.database, office.clock),
            new JdbcDismissedHits(office.jdbc));
    private final CaseId one = office.open("quantum", null, 5);
    private final CaseId other = office.open("quantum", null, 5);

    /** As a run leaves them: two hits of the entry's rule, in each filing. */
    @BeforeEach
    void theEntryIsFoundTwice() {
        for (CaseId id : List.of(one, other)) {
            office.rows.change("""
                    INSERT INTO screening_outcome (filing_id, run_id, outcome, rank_score, screened_at)
                    VALUES (?, 1, 'FLAGGED', 5, '2026-11-01')""", id.value());
            office.rows.change("""
                    INSERT INTO evidence (filing_id, ordinal, finding_ordinal, rule, kind, place, page, span_start, span_end, weight)
                    VALUES (?, 0, 0, 'qubit', 'WORDS', 'claim 1', 0, 10, 14, 1), (?, 1, 0, 'qubit', 'WORDS', 'claim 2', 0, 30, 34, 1)""", id.value(), id.value());
        }
    }

    private CaseAnswer dismiss(CaseId id, @Nullable DecisionReason reason, StaffMember by, TextSpan... spans) {
        return office.within(() -> hits.dismiss(id, new Draft("Q-01", List.of(spans), reason), by));
    }

    private List<Dismissal> of(CaseId id) {
        return hits.of(office.desk().standing(id, ONE).orElseThrow());
    }

    @Test
    void standBesideTheEntryWithWhoAndWhyAndChangeNothingThatWasFound() {
        assertThat(dismiss(one, DecisionReason.OTHER_MEANING, ONE, FIRST)).isInstanceOf(CaseAnswer.Done.class);

        assertThat(of(one)).singleElement().satisfies(hit -> {
            assertThat(hit.span()).isEqualTo(FIRST);
            assertThat(hit.reason()).isEqualTo(DecisionReason.OTHER_MEANING);
            assertThat(hit.by()).isEqualTo(ONE.id());
        });
        assertThat(of(other)).isEmpty();
        assertThat(office.rows.number("SELECT COUNT(*) FROM evidence")).isEqualTo(4);
        assertThat(office.desk().standing(one, ONE).orElseThrow().standing().rank())
                .isEqualTo(5);
    }

    @Test
    void countForTheAuthorsByTheRuleThatFoundThem() {
        dismiss(one, DecisionReason.OTHER_MEANING, ONE, FIRST, SECOND);
        dismiss(one, DecisionReason.OTHER_MEANING, ONE, FIRST);
        dismiss(other, DecisionReason.OTHER_MEANING, ONE, SECOND);
        dismiss(other, DecisionReason.UNDER_THE_LIMIT, ONE, FIRST);

        assertThat(hits.inVain())
                .extracting(InVain::entry, InVain::rule, InVain::reason, InVain::hits, InVain::filings)
                .containsExactly(
                        tuple("Q-01", "qubit", DecisionReason.OTHER_MEANING, 3, 2),
                        tuple("Q-01", "qubit", DecisionReason.UNDER_THE_LIMIT, 1, 1));
    }

    @Test
    void areTakenBack() {
        dismiss(one, DecisionReason.OTHER_MEANING, ONE, FIRST, SECOND);
        assertThat(office.within(() -> hits.takeBack(one, new Draft("Q-01", List.of(FIRST), null), ONE)))
                .isInstanceOf(CaseAnswer.Done.class);

        assertThat(of(one)).extracting(Dismissal::span).containsExactly(SECOND);
        assertThat(office.within(() -> hits.takeBack(one, new Draft("Q-01", List.of(FIRST), null), ONE)))
                .satisfies(refused(Why.NO_HIT));
    }

    @Test
    void areRefusedWithoutAReasonWhereNothingWasFoundAndToWhoMayNotDecide() {
        DecisionReason why = DecisionReason.OTHER_MEANING;
        assertThat(dismiss(one, null, ONE, FIRST)).satisfies(refused(Why.NO_REASON));
        assertThat(dismiss(one, DecisionReason.ALREADY_PUBLIC, ONE, FIRST)).satisfies(refused(Why.NO_REASON));
        assertThat(dismiss(one, why, ONE)).satisfies(refused(Why.NO_HIT));
        assertThat(dismiss(one, why, ONE, FIRST, new TextSpan(11, 14))).satisfies(refused(Why.NO_HIT));
        assertThat(dismiss(one, why, DeskOffice.reviewer("second"), FIRST)).satisfies(refused(Why.ROLE));
        assertThat(dismiss(one, why, LOW, FIRST)).isInstanceOf(CaseAnswer.Unknown.class);
        assertThat(hits.inVain()).isEmpty();
    }

    @Test
    void areRefusedWhileTheFilingWaitsToBeScreenedAgain() {
        office.rows.change("DELETE FROM screening_outcome WHERE filing_id = ?", one.value());

        assertThat(dismiss(one, DecisionReason.OTHER_MEANING, ONE, FIRST)).satisfies(refused(Why.NO_HIT));
    }
}
