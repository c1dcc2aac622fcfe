package org.sekisho.office.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.deadline.Deadline;

class ReviewCaseTests {

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
                .isEqualTo("overdue by 4");
    }

    @Test
    void doesNotGuessWhenTheDateOfFilingIsNotStated() {
        ReviewCase undated = new ReviewCase(
                new FilingId(1),
                ReviewQueue.SECRECY,
                CaseStatus.OPEN,
                WorkList.TO_DECIDE,
                1,
                "primary review",
                null,
                null);
        assertThat(undated.daysLeft(LocalDate.of(2026, 11, 24))).isEqualTo("not stated");
    }

    private static ReviewCase dueOn(LocalDate day) {
        return new ReviewCase(
                new FilingId(1),
                ReviewQueue.SECRECY,
                CaseStatus.OPEN,
                WorkList.TO_DECIDE,
                1,
                "primary review",
                new Deadline("JP", "primary-review", day, day, day),
                null);
    }
}
