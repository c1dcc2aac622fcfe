package org.sekisho.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.sekisho.filing.FilingId;
import org.sekisho.keytech.ReviewQueue;

class ReviewCaseTests {

    private static final SecrecyClock THREE_MONTHS =
            new SecrecyClock("JP", "primary review", Period.ofMonths(3), "no referral", "made up for this test");

    @Test
    void countsCalendarMonthsFromTheDateOfFiling() {
        assertThat(THREE_MONTHS.lastDay(LocalDate.of(2026, 11, 30))).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void saysHowManyDaysAreLeft() {
        assertThat(dueOn(LocalDate.of(2026, 12, 1)).daysLeft(LocalDate.of(2026, 11, 24)))
                .isEqualTo("7");
        assertThat(dueOn(LocalDate.of(2026, 11, 24)).daysLeft(LocalDate.of(2026, 11, 24)))
                .isEqualTo("0");
    }

    @Test
    void saysSinceWhenTheClockHasRunOut() {
        assertThat(dueOn(LocalDate.of(2026, 11, 20)).daysLeft(LocalDate.of(2026, 11, 24)))
                .isEqualTo("over since 4");
    }

    @Test
    void doesNotGuessWhenTheDateOfFilingIsNotStated() {
        ReviewCase undated =
                new ReviewCase(new FilingId(1), ReviewQueue.SECRECY, CaseStatus.OPEN, 1, "primary review", null);
        assertThat(undated.daysLeft(LocalDate.of(2026, 11, 24))).isEqualTo("not stated");
    }

    private static ReviewCase dueOn(LocalDate day) {
        return new ReviewCase(new FilingId(1), ReviewQueue.SECRECY, CaseStatus.OPEN, 1, "primary review", day);
    }
}
