package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.office.review.Answers.refused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.screening.record.FilingEntities;
import org.sekisho.screening.record.ScreenedNames;

/** What examiners say of names, on real rows. */
class NameCorrectionsTests {

    private static final StaffMember ONE = DeskOffice.examiner("one");
    private static final StaffMember LOW =
            DeskOffice.person("low", Set.of(Role.EXAMINER), Set.of(), true, Handling.OPEN);
    private static final FoundName RIVER = new FoundName("ORGANISATION", "Blue River");

    private final DeskOffice office = new DeskOffice(20, 0);
    private final FilingEntities entities = ScreenedNames.of(office.jdbc);
    private final NameCorrections corrections = new NameCorrections(
            CaseActsFixture.acts(office.jdbc, office.audit, office.clock),
            new JdbcNameCorrections(office.jdbc),
            entities);
    private final CaseId first = office.open("quantum", null, 5);
    private final CaseId next = office.open("quantum", null, 5);

    @BeforeEach
    void nextIsALaterVersionOfTheFirst() {
        office.rows.change(
                "UPDATE filing SET number = ?, version = 2 WHERE id = ?", DeskOffice.number(first), next.value());
        found();
    }

    /** As a run leaves them. */
    private void found() {
        for (CaseId id : List.of(first, next)) {
            office.rows.change("DELETE FROM filing_entity WHERE filing_id = ?", id.value());
            office.rows.change("""
                            INSERT INTO filing_entity (filing_id, ordinal, kind, role, name) VALUES
                                (?, 0, 'ORGANISATION', 'MENTIONED', 'Blue River'), (?, 1, 'PARTY', 'APPLICANT', 'A Party')""", id.value(), id.value());
        }
    }

    private CaseAnswer correct(CaseId id, FoundName found, @Nullable NameKind kind, String written, StaffMember by) {
        return office.within(() -> corrections.correct(id, new NameDraft(found, kind, written), by));
    }

    private Map<FoundName, NameCorrection> said(CaseId id) {
        DeskCase about = office.desk().standing(id, ONE).orElseThrow();
        return corrections.of(about);
    }

    @Test
    void holdForTheFilingAndItsLaterVersionsHoweverOftenItIsScreened() {
        assertThat(correct(first, RIVER, NameKind.PLACE, "", ONE)).isInstanceOf(CaseAnswer.Done.class);
        found();

        for (CaseId id : List.of(first, next)) {
            assertThat(said(id)).hasEntrySatisfying(RIVER, correction -> {
                assertThat(correction.kind()).isEqualTo(NameKind.PLACE);
                assertThat(correction.name()).isEqualTo("Blue River");
                assertThat(correction.by()).isEqualTo(ONE.id());
            });
        }
        assertThat(correct(next, RIVER, NameKind.NONE, "", ONE)).isInstanceOf(CaseAnswer.Done.class);
        assertThat(said(next).get(RIVER).kind()).isEqualTo(NameKind.NONE);
    }

    @Test
    void ofALaterVersionSayNothingOfTheEarlier() {
        correct(next, RIVER, null, "Blue River KK", ONE);

        assertThat(said(first)).isEmpty();
        assertThat(said(next).get(RIVER).name()).isEqualTo("Blue River KK");
        assertThat(said(next).get(RIVER).kind()).isEqualTo(NameKind.ORGANISATION);
    }

    @Test
    void areTakenBackAndGiveWayToNewerOnes() {
        correct(first, RIVER, NameKind.PLACE, "", ONE);
        correct(first, RIVER, NameKind.FUNDER, "", ONE);
        assertThat(said(first).get(RIVER).kind()).isEqualTo(NameKind.FUNDER);
        long correction = said(first).get(RIVER).id();

        assertThat(office.within(() -> corrections.takeBack(next, correction, ONE)))
                .isInstanceOf(CaseAnswer.Done.class);
        assertThat(said(first)).isEmpty();
        assertThat(office.within(() -> corrections.takeBack(next, correction, ONE)))
                .satisfies(refused(NameCorrections.Why.NO_CORRECTION));
        assertThat(office.differing("name")).isEmpty();
    }

    @Test
    void areMadeByExaminersWhoMayKnowOfTheCaseAndOfNamesThatWereFoundInTheText() {
        assertThat(correct(first, RIVER, NameKind.PLACE, "", DeskOffice.reviewer("second")))
                .satisfies(refused(NameCorrections.Why.ROLE));
        assertThat(correct(first, RIVER, NameKind.PLACE, "", LOW)).isInstanceOf(CaseAnswer.Unknown.class);
        assertThat(correct(first, new FoundName("PARTY", "A Party"), NameKind.PLACE, "", ONE))
                .satisfies(refused(NameCorrections.Why.NOT_FOUND));
        assertThat(correct(first, RIVER, NameKind.ORGANISATION, "Blue River ", ONE))
                .satisfies(refused(NameCorrections.Why.NOTHING_ELSE));
        assertThat(correct(first, RIVER, null, "x".repeat(1025), ONE)).satisfies(refused(NameCorrections.Why.NO_NAME));
        assertThat(correct(first, RIVER, null, "a\nb", ONE)).satisfies(refused(NameCorrections.Why.NO_NAME));
        assertThat(said(first)).isEmpty();
    }

    @Test
    void areOnTheAuditTrailWithoutTheNamesAndSealed() {
        correct(first, RIVER, NameKind.PERSON, "B. River", ONE);

        assertThat(office.rows.word("SELECT CONCAT(actor, ' ', action, ' ', subject, ' ', detail) FROM audit_record"))
                .startsWith("one NAME_CORRECTED %s version 1 ORGANISATION to PERSON, written otherwise, name "
                        .formatted(DeskOffice.number(first)))
                .doesNotContain("River");
        assertThat(office.differing("name")).isEmpty();
        office.rows.change("UPDATE name_correction SET name = 'C. River'");
        assertThat(office.differing("name")).containsExactly("name");
    }
}
