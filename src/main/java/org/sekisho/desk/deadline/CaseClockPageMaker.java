package org.sekisho.desk.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DaysLeft;
import org.sekisho.desk.ReaderPage;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.LegalClock;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.stage.CaseOrders;
import org.sekisho.office.review.stage.ClocksOfCase;
import org.sekisho.office.review.stage.StatedFilingDates;
import org.sekisho.office.staff.StaffMember;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Puts together what the page about a case's clock shows. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class CaseClockPageMaker {

    private final CaseOrders orders;
    private final StatedFilingDates filingDates;
    private final Clocks clocks;
    private final Clock clock;

    CaseClockPageMaker(CaseOrders orders, StatedFilingDates filingDates, Clocks clocks, Clock clock) {
        this.orders = orders;
        this.filingDates = filingDates;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @param typed a day that was not noted; null to begin with today */
    CaseClockPage page(
            ClocksOfCase shown,
            StaffMember reader,
            Locale language,
            @Nullable String typed,
            @Nullable String problemKey) {
        DeskCase about = shown.about();
        CaseClock running = shown.now();
        boolean mayNote = CaseRights.of(reader).mayDecide();
        return new CaseClockPage(
                ReaderPage.of(reader),
                about.id().value(),
                about.number().value(),
                "status." + about.standing().status(),
                "clock.stage." + running.stage(),
                DaysLeft.of(about.standing(), clocks, clock.instant()),
                ClockLine.nameOf(running, clocks, language),
                written(running.from()),
                written(running.actBy()),
                written(running.lastDay()),
                clocks.clock(running.jurisdiction(), running.code())
                        .map(law -> law(law, language))
                        .orElse(null),
                ClockLine.of(shown.changes(), clocks, language),
                mayNote && filingDates.mayBeStated(shown),
                Arrays.stream(StatedFilingDates.Source.values()).map(Enum::name).toList(),
                mayNote && orders.mayBeOrdered(about, running),
                mayNote && running.stage() == CaseStage.ORDERED,
                typed == null ? orders.today(shown).toString() : typed,
                problemKey);
    }

    private static CaseClockPage.Law law(LegalClock law, Locale language) {
        return new CaseClockPage.Law(
                law.silence().in(language),
                law.provenance().article(),
                law.provenance().sources());
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
