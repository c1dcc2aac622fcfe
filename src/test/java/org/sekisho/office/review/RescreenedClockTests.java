package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.office.precedent.Screened;
import org.sekisho.office.referral.ReferralOffice;
import org.sekisho.screening.ScreenedFiling;

/** A filing that is screened again does not set back the clock of its case. */
class RescreenedClockTests {

    private static final String BAN = "REFERRED ban 2027-08-01 sorted 2027-08-01";

    private final ReferralOffice office = new ReferralOffice();
    private final CaseId id = office.open(CaseStatus.SECRECY_REVIEW, "quantum");
    private final ScreenedFiling again =
            Screened.filedOn(id.value(), "XX2026000001A", ReferralOffice.FILED.plusDays(30));

    private void stands(String stage, String columns) {
        office.rows.change("UPDATE review_case SET clock_stage = '%s', %s".formatted(stage, columns));
    }

    private void screenedAgain() {
        office.within(() -> {
            office.reviewCases().openFor(2, List.of(again));
            office.reviewCases().note(again.registered().id(), new CaseNote(2, CaseNote.Kind.READ_AGAIN, ""), again);
            return 1;
        });
    }

    @Test
    void thatRunsToADayThatIsKnown() {
        stands("REFERRED", "clock = 'ban', clock_code = 'ban', due_on = '2027-08-01', act_by = '2027-08-01'");

        screenedAgain();

        assertThat(office.clockOf(id)).isEqualTo(BAN);
    }

    @Test
    void thatRunsNoMore() {
        stands("OVER", "clock = NULL, clock_code = NULL, due_on = NULL, act_by = NULL");

        screenedAgain();

        assertThat(office.clockOf(id)).isEqualTo("OVER sorted 9999-12-31");
    }

    @Test
    void andTellsTheDaysOfTheOneThatRunsWhereNobodyKnewThem() {
        stands("REFERRED", "clock = 'ban', clock_code = 'ban', clock_from = NULL, due_on = NULL, act_by = NULL");
        assertThat(office.clockOf(id)).isEqualTo("REFERRED ban sorted 1000-01-01");

        screenedAgain();

        assertThat(office.clockOf(id)).isEqualTo("REFERRED ban 2027-08-31 sorted 2027-08-31");
    }
}
