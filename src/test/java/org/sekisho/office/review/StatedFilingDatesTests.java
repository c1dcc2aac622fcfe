package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sekisho.office.review.Answers.done;
import static org.sekisho.office.review.Answers.refused;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sekisho.office.referral.ReferralOffice;
import org.sekisho.office.review.StatedFilingDates.Source;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** A filing that does not tell when it was filed, and a person who knows. */
class StatedFilingDatesTests {

    private static final StaffMember ONE = ReferralOffice.person("one", Role.EXAMINER);
    private static final StaffMember SECOND = ReferralOffice.person("second", Role.SECOND_REVIEWER);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    private final ReferralOffice office = new ReferralOffice();
    private final StatedFilingDates dates = office.stages().filingDates(office.cases);
    private final CaseId id = office.open(CaseStatus.OPEN, "quantum");

    @BeforeEach
    void theDayIsNotKnown() {
        office.rows.change("UPDATE review_case SET clock_from = NULL, due_on = NULL, act_by = NULL, warn_on = NULL");
    }

    private CaseAnswer state(@Nullable LocalDate on, @Nullable Source source, StaffMember by) {
        return office.within(() -> dates.state(id, on, source, by));
    }

    @Test
    void setsTheClockOffThatWaitedForIt() {
        assertThat(office.clockOf(id)).isEqualTo("FIRST first-review sorted 1000-01-01");

        done(state(DAY, Source.OFFICE_REGISTER, ONE));

        assertThat(office.clockOf(id)).startsWith("FIRST first-review 2027-02-10");
        assertThat(office.audited()).endsWith("one CLOCK_FILED");
        assertThat(office.rows.word("SELECT because FROM case_clock WHERE cause = 'FILED'"))
                .isEqualTo("OFFICE_REGISTER");
    }

    @Test
    void isMendedByStatingItAgainAndBothAreKept() {
        state(DAY, Source.APPLICANT_LETTER, ONE);
        state(DAY.minusDays(1), Source.FILING_FORM, ONE);

        assertThat(office.clockOf(id)).startsWith("FIRST first-review 2027-02-09");
        assertThat(office.clocksOf(id)).hasSize(3);
    }

    @Test
    void isRefusedWithoutADayThatCanBeASourceOrTheRole() {
        refused(state(null, Source.FILING_FORM, ONE), ClockRefusal.WRONG_DAY);
        refused(state(ReferralOffice.TODAY.plusDays(1), Source.FILING_FORM, ONE), ClockRefusal.WRONG_DAY);
        refused(state(DAY, null, ONE), ClockRefusal.NO_SOURCE);
        refused(state(DAY, Source.FILING_FORM, SECOND), ClockRefusal.ROLE);
        assertThat(office.clocksOf(id)).isEmpty();
    }

    @Test
    void isNotStatedWhereTheFilingTellsIt() {
        CaseId known = office.open(CaseStatus.OPEN, "quantum");
        refused(office.within(() -> dates.state(known, DAY, Source.FILING_FORM, ONE)), ClockRefusal.FILED_KNOWN);
    }
}
