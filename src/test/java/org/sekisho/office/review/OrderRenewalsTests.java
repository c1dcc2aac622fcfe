package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sekisho.office.review.Answers.done;
import static org.sekisho.office.review.Answers.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.office.referral.ReferralOffice;
import org.sekisho.office.review.OrderDecision.Kind;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.springframework.dao.DataIntegrityViolationException;

/** Whether orders are renewed or let end, and that none is lost meanwhile, on real rows. */
class OrderRenewalsTests {

    private static final StaffMember ONE = ReferralOffice.person("one", Role.EXAMINER);
    private static final StaffMember SECOND = ReferralOffice.person("second", Role.SECOND_REVIEWER);
    private static final StaffMember OCEAN = ReferralOffice.person("ocean", Role.EXAMINER, "ocean");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final ReferralOffice office = new ReferralOffice();
    private final CaseOrders orders = office.stages().orders(office.cases);
    private final OrderRenewals renewals = office.stages().renewals(office.cases);
    private final CaseId id = office.open(CaseStatus.ORDER_RECOMMENDED, "quantum");

    @BeforeEach
    void anOrderRuns() {
        done(office.within(() -> orders.given(id, DAY, ONE)));
    }

    private CaseAnswer decide(Kind kind, String words) {
        return office.within(() -> renewals.decide(id, kind, words, ONE));
    }

    private CaseAnswer answer(boolean agreed, String words) {
        return office.within(() -> renewals.answer(id, agreed, words, SECOND));
    }

    private List<String> listed() {
        return renewals.of(ONE).stream()
                .map(order -> order.about() + " " + order.clock().lastDay() + " "
                        + (order.decided() == null ? "-" : order.decided().standing()))
                .toList();
    }

    @Test
    void areListedUntilTheirEndIsNotedHoweverLongTheirTimeIsOver() {
        assertThat(listed()).containsExactly(id + " 2027-11-20 -");

        office.later(3000);
        office.rows.change("UPDATE review_case SET status = 'CLOSED'");
        assertThat(listed()).as("no silence and no closing ends it").containsExactly(id + " 2027-11-20 -");
        assertThat(renewals.ofAll()).hasSize(1);
        assertThat(renewals.of(OCEAN)).as("which is not theirs").isEmpty();

        done(decide(Kind.LET_END, "nothing to protect any more"));
        assertThat(listed()).containsExactly(id + " 2027-11-20 PROPOSED");
        done(answer(true, ""));
        assertThat(listed()).as("decided and not noted").containsExactly(id + " 2027-11-20 COUNTS");
        done(office.within(() -> orders.ended(id, DAY.plusYears(1), ONE)));
        assertThat(listed()).isEmpty();
    }

    @Test
    void areListedTheFirstToRunOutFirst() {
        CaseId earlier = office.open(CaseStatus.ORDER_RECOMMENDED, "quantum");
        done(office.within(() -> orders.given(earlier, DAY.minusDays(10), ONE)));

        assertThat(renewals.of(ONE)).extracting(RunningOrder::about).containsExactly(earlier, id);
    }

    @Test
    void takeASecondPersonWhoIsSomebodyElse() {
        done(decide(Kind.RENEW, "as the agency asks"));

        refused(decide(Kind.LET_END, "no"), ClockRefusal.PROPOSED);
        refused(office.within(() -> orders.given(id, ReferralOffice.TODAY.plusDays(1), ONE)), ClockRefusal.NOT_DECIDED);
        refused(office.within(() -> renewals.answer(id, true, "", ONE)), ClockRefusal.ROLE);
        refused(answer(false, " "), ClockRefusal.NO_WORDS);
        done(answer(false, "ask the agency again"));
        refused(answer(true, ""), ClockRefusal.NOT_PROPOSED);
        assertThat(listed()).containsExactly(id + " 2027-11-20 SENT_BACK");
        assertThat(office.audited()).endsWith("one ORDER_PROPOSED", "second ORDER_SENT_BACK");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .as("the database refuses what the desk would")
                .isThrownBy(() ->
                        office.rows.change("UPDATE order_decision SET second_by = decided_by, second_agreed = TRUE"));
    }

    @Test
    void holdForTheTermThatRanWhenTheyWereDecided() {
        done(decide(Kind.RENEW, "as the agency asks"));
        done(answer(true, ""));
        office.later(365);
        done(office.within(() -> orders.given(id, DAY.plusYears(1), ONE)));

        assertThat(listed()).containsExactly(id + " 2028-11-20 -");
        office.later(365);
        refused(office.within(() -> orders.given(id, DAY.plusYears(2), ONE)), ClockRefusal.NOT_DECIDED);
    }

    @Test
    void sayWhichAndWhyOnAnOrderThatRuns() {
        refused(office.within(() -> renewals.decide(id, null, "words", ONE)), ClockRefusal.NO_KIND);
        refused(decide(Kind.RENEW, " "), ClockRefusal.NO_WORDS);
        refused(office.within(() -> renewals.decide(id, Kind.RENEW, "words", SECOND)), ClockRefusal.ROLE);
        CaseId none = office.open(CaseStatus.SECRECY_REVIEW, "quantum");
        refused(office.within(() -> renewals.decide(none, Kind.RENEW, "words", ONE)), ClockRefusal.STANDING);
        assertThat(office.within(() -> renewals.decide(id, Kind.RENEW, "words", OCEAN)))
                .isInstanceOf(CaseAnswer.Unknown.class);
    }
}
