package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.office.review.Answers.done;
import static org.sekisho.office.review.Answers.refused;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sekisho.office.referral.ReferralOffice;
import org.sekisho.office.review.OrderDecision.Kind;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Orders, from whose day a clock of a year runs, on real rows. */
class CaseOrdersTests {

    private static final StaffMember ONE = ReferralOffice.person("one", Role.EXAMINER);
    private static final StaffMember SECOND = ReferralOffice.person("second", Role.SECOND_REVIEWER);
    private static final StaffMember OCEAN = ReferralOffice.person("ocean", Role.EXAMINER, "ocean");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final ReferralOffice office = new ReferralOffice();
    private final CaseOrders orders = office.stages().orders(office.cases);
    private final CaseId id = office.open(CaseStatus.ORDER_RECOMMENDED, "quantum");

    private CaseAnswer given(@Nullable LocalDate on) {
        return office.within(() -> orders.given(id, on, ONE));
    }

    private CaseAnswer ended(LocalDate on) {
        return office.within(() -> orders.ended(id, on, ONE));
    }

    private void decide(Kind kind) {
        OrderRenewals renewals = office.stages().renewals(office.cases);
        done(office.within(() -> renewals.decide(id, kind, "as the agency asks", ONE)));
        done(office.within(() -> renewals.answer(id, true, "", SECOND)));
    }

    @Test
    void runFromTheDayOnWhichTheyWereGivenAndNotFromTheRecommendation() {
        assertThat(office.clockOf(id)).startsWith("FIRST first-review");

        done(given(DAY));

        assertThat(office.clockOf(id)).isEqualTo("ORDERED term 2027-11-20 sorted 2027-11-20");
        assertThat(office.audited()).endsWith("one CLOCK_ORDERED");
    }

    @Test
    void runAnewOnceTheyAreRenewedAndNoMoreOnceTheyHaveEnded() {
        done(given(DAY));
        office.later(360);
        refused(given(DAY.plusDays(355)), ClockRefusal.NOT_DECIDED);
        decide(Kind.RENEW);
        done(given(DAY.plusDays(355)));
        assertThat(office.clockOf(id))
                .startsWith("ORDERED term " + DAY.plusDays(355).plusYears(1));

        refused(ended(DAY.plusDays(356)), ClockRefusal.NOT_DECIDED);
        decide(Kind.LET_END);
        done(ended(DAY.plusDays(356)));
        assertThat(office.clockOf(id)).isEqualTo("OVER sorted 9999-12-31");
        assertThat(office.clocksOf(id)).hasSize(4).last().isEqualTo("ENDED " + DAY.plusDays(356));
        refused(ended(DAY.plusDays(356)), ClockRefusal.STANDING);
    }

    @Test
    void countFromTheDayThatWasNotedLastSoThatAWrongOneCanBeMended() {
        done(given(DAY));

        done(given(DAY.minusDays(3)));

        assertThat(office.clockOf(id)).startsWith("ORDERED term 2027-11-17");
        refused(given(ReferralOffice.FILED.minusDays(1)), ClockRefusal.WRONG_DAY);
        assertThat(office.clocksOf(id)).as("both are kept").hasSize(3);
    }

    @Test
    void areNotedWhereOneWasRecommendedByAnExaminerOnADayThatHasCome() {
        refused(given(null), ClockRefusal.WRONG_DAY);
        refused(given(ReferralOffice.TODAY.plusDays(1)), ClockRefusal.WRONG_DAY);
        refused(given(ReferralOffice.FILED.minusDays(1)), ClockRefusal.WRONG_DAY);
        refused(office.within(() -> orders.given(id, DAY, SECOND)), ClockRefusal.ROLE);
        refused(ended(DAY), ClockRefusal.STANDING);
        assertThat(office.within(() -> orders.given(id, DAY, OCEAN))).isInstanceOf(CaseAnswer.Unknown.class);
        CaseId open = office.open(CaseStatus.SECRECY_REVIEW, "quantum");
        refused(office.within(() -> orders.given(open, DAY, ONE)), ClockRefusal.STANDING);
        assertThat(office.clocksOf(id)).isEmpty();
    }

    @Test
    void areNotNotedWhereTheFileOfClocksHasNoneThatRunsFromThem() {
        office.rows.change("UPDATE review_case SET clock_jurisdiction = 'YY'");

        refused(given(DAY), ClockRefusal.NO_CLOCK);
    }

    @Test
    void endBySilenceOnlyWhereTheLawSaysSoAndOnlyOnceTheirTimeIsOver() {
        done(given(DAY));
        office.later(400);
        refused(ended(DAY.plusYears(1)), ClockRefusal.NOT_DECIDED);

        office.rows.change("UPDATE review_case SET clock_code = 'fading', due_on = '2028-01-01'");
        refused(ended(DAY.plusYears(1)), ClockRefusal.NOT_DECIDED);

        office.rows.change("UPDATE review_case SET due_on = '2027-11-20'");
        done(ended(DAY.plusYears(1)));
    }
}
