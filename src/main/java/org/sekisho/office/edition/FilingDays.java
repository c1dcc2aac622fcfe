package org.sekisho.office.edition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.review.CaseClock;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.springframework.stereotype.Component;

/** The day from which anybody could read of a filing, and the law's time for it, by its first page. */
@Component
record FilingDays(FilingTexts texts, Clocks clocks) {

    /**
     * The days of a filing.
     *
     * @param publicOn null if no publication is stated
     * @param dueOn the last day of the clock that runs for such a filing first; null if none does, or nobody knows since when
     */
    record Days(@Nullable LocalDate publicOn, @Nullable LocalDate dueOn) {

        static final Days UNKNOWN = new Days(null, null);
    }

    Days of(FilingId filing, FilingNumber number) {
        return texts.ifAsRecorded(filing)
                .map(StoredText::bibliography)
                .map(data -> new Days(
                        data.firstPublished().orElse(null),
                        CaseClock.of(number, data, CaseStage.FIRST, clocks).lastDay()))
                .orElse(Days.UNKNOWN);
    }
}
