package org.sekisho.office.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sekisho.office.referral.ReferralDraft.Ask;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** The law's clock of a case that is put before authorities: filed on 1 October 2026, three months, or ten before the ministry. */
class ReferralClockTests {

    private static final StaffMember ONE = ReferralOffice.person("one", Role.EXAMINER);
    private static final String FIRST = "FIRST first-review 2027-01-01 sorted 2027-01-01";
    private static final String BAN = "REFERRED ban 2027-08-01 sorted 2027-08-01";

    private final ReferralOffice office = new ReferralOffice();
    private final CaseId id = office.open(CaseStatus.SECRECY_REVIEW, "quantum", "ocean");

    private long refer(String authority, String area) {
        ReferralDraft draft = new ReferralDraft(List.of(new Ask(authority, area)), null, "");
        assertThat(office.within(() -> office.referring().refer(id, draft, ONE)))
                .isInstanceOf(CaseAnswer.Done.class);
        return office.rows.id("SELECT MAX(id) FROM referral");
    }

    private void withdraw(long referral) {
        assertThat(office.within(() -> office.withdrawals().withdraw(id, referral, "a mistake", ONE)))
                .isInstanceOf(CaseAnswer.Done.class);
    }

    @Test
    void isAnotherOneOnceItIsBeforeTheAuthorityThatTheLawMeans() {
        assertThat(office.clockOf(id)).isEqualTo(FIRST);

        long referral = refer("ministry", "quantum");

        assertThat(office.clockOf(id)).isEqualTo(BAN);
        assertThat(office.clocksOf(id))
                .containsExactly("OPENED 2026-11-25 first-review 2027-01-01", "REFERRED 2026-11-25 ban 2027-08-01");
        assertThat(office.rows.word("SELECT detail FROM audit_record WHERE action = 'CLOCK_REFERRED'"))
                .isEqualTo("REFERRED by referral " + referral
                        + " on 2026-11-25: XX ban until 2027-08-01, was XX first-review until 2027-01-01");
    }

    @Test
    void staysWhereTheAuthorityIsNotTheOneThatTheLawMeans() {
        refer("council", "quantum");

        assertThat(office.clockOf(id)).isEqualTo(FIRST);
        assertThat(office.clocksOf(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"37, " + BAN, "38, " + FIRST})
    void staysOnceItsLastDayIsOverForThenSilenceHasHadItsEffect(int daysLater, String clock) {
        office.later(daysLater); // to 1 and 2 January 2027

        refer("ministry", "quantum");

        assertThat(office.clockOf(id)).isEqualTo(clock);
    }

    @Test
    void staysForACaseThatNoClockOfTheLawRunsFor() {
        office.rows.change(
                "UPDATE review_case SET queue = 'DISCLOSURE', clock = NULL, clock_code = NULL, due_on = NULL, act_by = NULL");

        refer("ministry", "quantum");

        assertThat(office.clocksOf(id)).isEmpty();
    }

    @Test
    void runsToADayThatNobodyKnowsWhereTheDayOfFilingIsNotKnown() {
        office.rows.change("UPDATE review_case SET clock_from = NULL, due_on = NULL, act_by = NULL, warn_on = NULL");

        refer("ministry", "quantum");

        assertThat(office.clockOf(id)).as("the first page tells it").isEqualTo(BAN);
    }

    @Test
    void isTheOneBeforeOnceTheLastReferralThatMovedItIsWithdrawn() {
        long one = refer("ministry", "quantum");
        long other = refer("ministry", "ocean");
        refer("council", "quantum");

        withdraw(one);
        assertThat(office.clockOf(id)).as("the other one stands").isEqualTo(BAN);
        withdraw(other);
        assertThat(office.clockOf(id)).isEqualTo(FIRST);
        assertThat(office.clocksOf(id)).last().isEqualTo("WITHDRAWN 2026-11-25 first-review 2027-01-01");

        refer("ministry", "quantum");
        assertThat(office.clockOf(id)).as("and again").isEqualTo(BAN);
    }
}
