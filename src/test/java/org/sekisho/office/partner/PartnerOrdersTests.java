package org.sekisho.office.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** An order of one office puts a case on top at the other, and its end has a person look again. */
class PartnerOrdersTests extends TwoOffices {

    private static final String FAMILY = "US1799999";

    private CaseId ordered;
    private long theirs;

    @BeforeEach
    void anOrderOnAFamilyOfWhichTheOtherHoldsAClearFiling() {
        ordered = here.ordered("quantum", FAMILY);
        theirs = there.clearFiling("XX2026000777A", FAMILY);
    }

    private CaseAnswer tell() {
        return here.within(() -> here.orders.tell(ordered, there.code, "quantum", GivingOffice.EXAMINER));
    }

    private int night(long run) {
        return there.within(() -> there.orders.putOnTop(run));
    }

    private CaseId caseThere() {
        return new CaseId(there.rows.id("SELECT id FROM review_case WHERE filing_id = ?", theirs));
    }

    private List<PartnerOrders.Told> read(StaffMember reader) {
        return there.within(
                () -> there.orders.onCase(there.cases.find(caseThere(), reader).orElseThrow(), reader));
    }

    @Test
    void opensACaseOnTheFamilyTheSameNightOnceAndAgainWhenItEnds() throws Exception {
        assertThat(tell()).isInstanceOf(CaseAnswer.Done.class);
        refused(tell(), Giving.No.GIVEN_ALREADY);
        there.take(here.export(there));

        assertThat(night(7)).isEqualTo(1);
        assertThat(there.rows.word(
                        "SELECT CONCAT(queue, ' ', status, ' ', run_id) FROM review_case WHERE filing_id = ?", theirs))
                .isEqualTo("SECRECY OPEN 7");
        LocalDate by = LocalDate.parse(there.rows.word("SELECT act_by FROM review_case WHERE filing_id = ?", theirs));
        assertThat(by).isEqualTo(there.agreements.today().plusDays(5));
        assertThat(there.audited()).contains("sekisho run 7 CASE_OPENED", "sekisho run 7 CLOCK_ALLIED");
        assertThat(there.rows.words("SELECT detail FROM case_note"))
                .hasSize(1)
                .noneMatch(said -> said.contains("here"));
        assertThat(read(GivingOffice.EXAMINER)).hasSize(1).allMatch(PartnerOrders.Told::runs);
        assertThat(night(8)).as("nothing new").isZero();

        there.close(caseThere());
        here.endOrder(ordered);
        assertThat(tell()).isInstanceOf(CaseAnswer.Done.class);
        there.take(here.export(there));
        assertThat(night(9)).isEqualTo(1);
        assertThat(there.rows.word("SELECT status FROM review_case WHERE filing_id = ?", theirs))
                .isEqualTo("OPEN");
        assertThat(read(GivingOffice.EXAMINER)).hasSize(1).noneMatch(PartnerOrders.Told::runs);
        assertThat(night(10)).isZero();
    }

    @Test
    void isToldOnlyWhereTheAgreementLetsIt() {
        CaseId without = here.caseAbout("quantum");
        refused(
                here.within(() -> here.orders.tell(without, there.code, "quantum", GivingOffice.EXAMINER)),
                Giving.No.NO_ORDER);
        refused(
                here.within(() -> here.orders.tell(ordered, there.code, "ocean", GivingOffice.EXAMINER)),
                Giving.No.NOT_ITS_AREA);
        here.views = "passages";
        here.agreesWith(there, 2);
        refused(tell(), Giving.No.AGREEMENT);
        assertThat(here.messages.all(there.code, false)).isEmpty();
    }

    @Test
    void isReadByNobodyWhoIsNotClearedForItsAreaAndLevel() throws Exception {
        tell();
        there.take(here.export(there));
        night(7);
        there.rows.change("UPDATE review_case SET handling = 'OPEN' WHERE filing_id = ?", theirs);
        StaffMember below = GivingOffice.person("below", Role.EXAMINER, Handling.OPEN, "quantum");
        assertThat(read(GivingOffice.EXAMINER)).hasSize(1);
        assertThat(read(below)).isEmpty();

        here.endOrder(ordered);
        tell();
        there.take(here.export(there));
        night(8);
        assertThat(there.rows.word("SELECT handling FROM review_case WHERE filing_id = ?", theirs))
                .as("the case tells of the order, too")
                .isEqualTo("CONFIDENTIAL");
        assertThat(there.rows.words("SELECT CONCAT(cause, ' ', was) FROM case_level WHERE cause = 'ALLIED'"))
                .containsExactly("ALLIED OPEN");
    }

    @Test
    void ofAnotherAreaOrLevelIsRefusedWithItsPackage() {
        PartnerOrders.Order order = new PartnerOrders.Order(
                true, "an order", "XX1", Set.of(FAMILY), "ocean", Handling.OPEN, LocalDate.of(2026, 11, 1), null);
        String written = PartnerPackage.JSON.writeValueAsString(order);
        for (String content :
                List.of(written, written.replace("ocean", "quantum").replace("OPEN", "SECRET"), "{}")) {
            PartnerPackage next =
                    PartnerPackages.with(here.next(there), GivingOffice.message(1, MessageKind.ORDER, content));
            refused(Why.MESSAGE_UNREADABLE, () -> there.take(here.forged(there, next)));
        }
        assertThat(night(7)).isZero();
    }

    @Test
    void opensACaseAllTheSameWhereSomebodyChangedTheText() throws Exception {
        tell();
        there.take(here.export(there));
        there.altered = true;

        assertThat(night(7)).isEqualTo(1);
        assertThat(there.rows.word("SELECT status FROM review_case WHERE filing_id = ?", theirs))
                .isEqualTo("OPEN");
    }

    @Test
    void isNotHiddenByALaterVersionThatCannotBeRead() throws Exception {
        there.rows.change("""
                INSERT INTO filing (id, number, numbered, version, fingerprint, source, received_at, run_id)
                SELECT 902, number, TRUE, 2, REPEAT('8', 64), 'inbox', NOW(6), 1 FROM filing WHERE id = ?""", theirs);
        tell();
        there.take(here.export(there));

        assertThat(night(7)).isEqualTo(1);
        assertThat(caseThere()).isNotNull();
    }

    @Test
    void whoseTermWentByIsOver() throws Exception {
        here.rows.change(
                "UPDATE review_case SET due_on = ?, act_by = ? WHERE id = ?",
                here.agreements.today(),
                here.agreements.today(),
                ordered.value());
        tell();
        there.take(here.export(there));
        assertThat(night(7)).isEqualTo(1);
        there.close(caseThere());
        there.later(Duration.ofDays(2));

        assertThat(night(8)).isEqualTo(1);
        assertThat(there.rows.word("SELECT status FROM review_case WHERE filing_id = ?", theirs))
                .isEqualTo("OPEN");
    }
}
