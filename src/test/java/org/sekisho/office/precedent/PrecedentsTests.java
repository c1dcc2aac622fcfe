package org.sekisho.office.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.precedent.EarlierDecision.Relation;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is remembered of cases, on real rows. */
class PrecedentsTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");
    private static final StaffMember SECOND = DeskOffice.reviewer("second");
    private static final DecisionDraft NO_CONCERN =
            new DecisionDraft(DecisionKind.NO_CONCERN, DecisionReason.OTHER_MEANING, "a toy");

    private final DeskOffice office = new DeskOffice(20, 0);
    private final EarlierDecisions earlier = new EarlierDecisions(office.jdbc);

    private List<AuditEvent> screened(long run, ScreenedFiling... filings) {
        return office.within(() ->
                new Precedents(new JdbcTemplate(office.database), office.cases()).remember(run, List.of(filings)));
    }

    private static ScreenedFiling toy(CaseId id, String sentence) {
        return Screened.flagged(id.value(), DeskOffice.number(id), 1, "laser", sentence);
    }

    private DeskCase seen(CaseId id) {
        return office.within(() -> office.desk().see(id, ONE)).orElseThrow();
    }

    private void decide(CaseId id, @Nullable StaffMember confirmedBy) {
        DeskCase before = seen(id);
        CaseAnswer answer = office.within(() -> office.desk().decide(id, before.version(), NO_CONCERN, ONE));
        assertThat(answer).isInstanceOf(CaseAnswer.Done.class);
        if (confirmedBy != null) {
            assertThat(office.within(() -> office.desk().answer(id, before.version() + 1, true, "", confirmedBy)))
                    .isInstanceOf(CaseAnswer.Done.class);
        }
    }

    private List<EarlierDecision> remembered(CaseId id, StaffMember reader) {
        return earlier.of(seen(id), reader);
    }

    private CaseId anotherVersionOf(CaseId id) {
        CaseId other = office.open("quantum", null, 5);
        office.rows.change(
                "UPDATE filing SET number = ?, version = 2 WHERE id = ?", DeskOffice.number(id), other.value());
        return other;
    }

    @Test
    void theSameWordsBringBackWhatWasDecidedOnThem() {
        CaseId before = office.open("quantum", null, 5);
        CaseId now = office.open("quantum", null, 5);
        CaseId other = office.open("quantum", null, 5);
        screened(1, toy(before, "A laser for cats."), toy(now, "Cats like a laser."));
        screened(1, Screened.flagged(other.value(), DeskOffice.number(other), 1, "maser", "A maser for cats."));
        decide(before, null);

        assertThat(remembered(now, ONE)).singleElement().satisfies(decision -> {
            assertThat(decision.relations()).containsExactly(Relation.SAME_HITS);
            assertThat(decision.about()).isEqualTo(before);
            assertThat(decision.by()).isEqualTo(ONE.id());
            assertThat(decision.at()).isEqualTo(DeskOffice.NOW);
            assertThat(decision.words()).isEqualTo("a toy");
        });
        assertThat(remembered(other, ONE)).isEmpty();
        assertThat(remembered(before, ONE)).isEmpty();
    }

    @Test
    void anotherVersionAndTheFamilyDoSoWhateverTheirWords() {
        CaseId before = office.open("quantum", null, 5);
        CaseId version = anotherVersionOf(before);
        CaseId relative = office.open("quantum", null, 5);
        office.rows.change(
                "INSERT INTO filing_family VALUES (?, 'JP2025123456'), (?, 'JP2025123456'), (?, 'JP2025123456')",
                before.value(),
                version.value(),
                relative.value());
        decide(before, null);

        assertThat(remembered(version, ONE))
                .singleElement()
                .satisfies(decision -> assertThat(decision.relations()).containsExactly(Relation.VERSION));
        assertThat(remembered(relative, ONE))
                .singleElement()
                .satisfies(decision -> assertThat(decision.relations()).containsExactly(Relation.FAMILY));
    }

    @Test
    void onlyDecisionsThatCountAreRemembered() {
        DeskOffice strict = office;
        CaseId before = strict.open("quantum", null, 50);
        CaseId now = anotherVersionOf(before);
        decide(before, null);
        assertThat(remembered(now, ONE)).as("waits for a second person").isEmpty();

        assertThat(office.within(() -> office.desk().answer(before, 1, false, "look again", SECOND)))
                .isInstanceOf(CaseAnswer.Done.class);
        assertThat(remembered(now, ONE)).as("sent back").isEmpty();

        decide(before, SECOND);
        assertThat(remembered(now, ONE))
                .singleElement()
                .satisfies(decision -> assertThat(decision.second()).isEqualTo(SECOND.id()));
    }

    @Test
    void whatWasTakenBackIsForgotten() {
        CaseId before = office.open("quantum", null, 5);
        CaseId now = anotherVersionOf(before);
        decide(before, null);
        assertThat(remembered(now, ONE)).hasSize(1);

        office.within(() -> office.undo(before, ONE));
        assertThat(remembered(now, ONE)).isEmpty();
    }

    @Test
    void nobodyIsToldOfCasesThatAreNotTheirs() {
        CaseId before = office.open("ocean", null, 5);
        CaseId now = anotherVersionOf(before);
        decide(before, null);
        StaffMember quantum =
                DeskOffice.person("two", Set.of(Role.EXAMINER), Set.of("quantum"), false, Handling.CONFIDENTIAL);

        assertThat(earlier.of(seen(now), ONE)).hasSize(1);
        assertThat(earlier.of(seen(now), quantum)).isEmpty();
        assertThat(earlier.versions(seen(now), quantum).before()).isEmpty();
        assertThat(earlier.versions(seen(before), quantum).newer()).isPresent();
        assertThat(earlier.versions(seen(before), ONE).newer().orElseThrow().about())
                .contains(now);
    }

    @Test
    void aClosedCaseIsOpenAgainWhenSomethingElseIsFound() {
        CaseId id = office.open("quantum", null, 5);
        screened(1, Screened.unread(id.value(), DeskOffice.number(id), UnreadReason.ENCRYPTED));
        decide(id, null);

        assertThat(screened(2, toy(id, "A laser for cats."))).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.CASE_OPENED_AGAIN);
            assertThat(event.detail()).isEqualTo("was CLOSED");
        });
        DeskCase now = seen(id);
        assertThat(now.standing().status()).hasToString("OPEN");
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.decisions()).hasSize(1);
        assertThat(office.cases().notesOn(now.standing().filing()))
                .extracting(Object::toString)
                .anySatisfy(note -> assertThat(note).contains("OPENED_AGAIN"));
        assertThat(office.within(() -> office.undo(id, ONE))).isInstanceOf(CaseAnswer.Refused.class);
    }

    @Test
    void aProposalOnOtherFindingsIsConfirmedByNobody() {
        CaseId id = office.open("quantum", null, 50);
        screened(1, toy(id, "A laser for cats."));
        decide(id, null);
        screened(2, toy(id, "A laser for ships."));

        assertThat(office.within(() -> office.desk().answer(id, 2, true, "", SECOND)))
                .isInstanceOf(CaseAnswer.Refused.class);
        assertThat(seen(id).standing().status()).hasToString("OPEN");
    }

    @Test
    void whoReadsAnOpenCaseMeanwhileHasToLookAgain() {
        CaseId id = office.open("quantum", null, 5);
        screened(1, toy(id, "A laser for cats."));
        int read = seen(id).version();
        assertThat(screened(2, toy(id, "A laser for ships."))).isEmpty();

        assertThat(office.within(() -> office.desk().decide(id, read, NO_CONCERN, ONE)))
                .isInstanceOf(CaseAnswer.Refused.class);
    }

    @Test
    void theSameFoundAgainOrNothingAnyMoreOpensNothing() {
        CaseId same = office.open("quantum", null, 5);
        CaseId gone = office.open("quantum", null, 5);
        screened(1, toy(same, "A laser for cats."), toy(gone, "A laser for cats."));
        decide(same, null);
        decide(gone, null);

        assertThat(screened(2, toy(same, "A laser for cats."), Screened.clear(gone.value(), DeskOffice.number(gone))))
                .isEmpty();
        assertThat(seen(same).standing().status()).hasToString("CLOSED");
        assertThat(seen(gone).standing().status()).hasToString("CLOSED");
    }
}
