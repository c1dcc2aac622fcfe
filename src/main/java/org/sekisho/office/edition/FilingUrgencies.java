package org.sekisho.office.edition;

import java.util.List;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.review.CaseClock;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.stereotype.Component;

/** Notes of each filing that is screened how urgent it would be to look at it again. */
@Component
public class FilingUrgencies {

    private final JdbcRescreens rescreens;
    private final Clocks clocks;

    FilingUrgencies(JdbcRescreens rescreens, Clocks clocks) {
        this.rescreens = rescreens;
        this.clocks = clocks;
    }

    /** Safe to run twice. The caller holds the transaction. */
    public void note(List<? extends ScreenedFiling> screened) {
        rescreens.note(screened.stream().map(this::known).toList());
    }

    private JdbcRescreens.Known known(ScreenedFiling filing) {
        CaseClock clock = CaseClock.of(filing, CaseStage.FIRST, clocks);
        Bibliography data = filing.filing().bibliography();
        return new JdbcRescreens.Known(
                filing.registered().id(),
                clock.name() != null,
                clock.lastDay(),
                data.firstPublished().orElse(null));
    }
}
