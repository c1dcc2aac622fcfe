package org.sekisho.office.review;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.LegalClock;
import org.sekisho.office.deadline.OfficeClocks;
import org.sekisho.office.deadline.OfficeDays;
import org.sekisho.office.deadline.Trigger;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.springframework.stereotype.Component;

/** Under which office's law a case stands, and since when. */
@Component
record CaseLaw(Clocks clocks, FilingTexts texts) {

    /** The office of the clock that runs; where none does, that whose clock would. */
    Optional<OfficeClocks> office(DeskCase about, CaseClock running) {
        return running.jurisdiction() == null
                ? clocks.officeOf(
                        firstPage(about).map(Bibliography::country).orElse(null),
                        about.number().value())
                : clocks.office(running.jurisdiction());
    }

    /** The days of that office; of the one that runs this where none is known. */
    OfficeDays days(DeskCase about, CaseClock running) {
        return office(about, running).map(OfficeClocks::days).orElseGet(clocks::daysHere);
    }

    /** The law's words on the clock that runs; empty if none does, or its file does not have it any more. */
    Optional<LegalClock> clock(CaseClock running) {
        return clocks.clock(running.jurisdiction(), running.code());
    }

    /** The day that set the running clock off; of a clock that runs from the filing, as the first page tells it if need be. */
    @Nullable LocalDate from(DeskCase about, CaseClock running) {
        if (running.from() != null) {
            return running.from();
        }
        boolean fromFiling = running.stage() == CaseStage.FIRST
                || clock(running)
                        .filter(clock -> clock.trigger() == Trigger.FILING)
                        .isPresent();
        return fromFiling ? filed(about) : null;
    }

    /** The day of filing, as the first page tells it; null if it does not. */
    @Nullable LocalDate filed(DeskCase about) {
        return firstPage(about).map(page -> page.dates().filed()).orElse(null);
    }

    /** The publication of a filing that counts; empty if none is known. */
    Optional<Bibliography.Publication> publication(FilingId filing) {
        return texts.ifAsRecorded(filing).map(StoredText::bibliography).map(Bibliography::publication);
    }

    private Optional<Bibliography> firstPage(DeskCase about) {
        return texts.of(about.standing().filing()).map(StoredText::bibliography);
    }
}
