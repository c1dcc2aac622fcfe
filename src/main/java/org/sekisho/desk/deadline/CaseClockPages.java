package org.sekisho.desk.deadline;

import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseResult;
import org.sekisho.office.review.deciding.CaseOrders;
import org.sekisho.office.review.deciding.StageRefusal;
import org.sekisho.office.review.deciding.StatedFilingDates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The clock of a case, and the day of an order, from which another one runs. */
@DeskPage
@RequestMapping("/cases/{id}/clock")
class CaseClockPages {

    private final CaseOrders orders;
    private final StatedFilingDates filingDates;
    private final CaseClockPageMaker maker;

    CaseClockPages(CaseOrders orders, StatedFilingDates filingDates, CaseClockPageMaker maker) {
        this.orders = orders;
        this.filingDates = filingDates;
        this.maker = maker;
    }

    @GetMapping
    String show(@PathVariable long id, Visit visit) {
        return show(id, visit, TypedClock.NOTHING, null);
    }

    private String show(long id, Visit visit, TypedClock typed, @Nullable String problemKey) {
        visit.model()
                .addAttribute(
                        "page",
                        maker.page(
                                orders.see(new CaseId(id), visit.reader()).orElseThrow(NotThereException::new),
                                visit.reader(),
                                visit.language(),
                                typed,
                                problemKey));
        return "case-clock";
    }

    @PostMapping("/filing-date")
    String filed(@PathVariable long id, TypedClock typed, Visit visit) {
        CaseResult<StageRefusal> result = filingDates.state(new CaseId(id), typed.day(), typed.from(), visit.reader());
        return noted(result, id, typed, visit);
    }

    @PostMapping("/order")
    String given(@PathVariable long id, TypedClock typed, Visit visit) {
        return noted(orders.given(new CaseId(id), typed.day(), visit.reader()), id, typed, visit);
    }

    @PostMapping("/end")
    String ended(@PathVariable long id, TypedClock typed, Visit visit) {
        return noted(orders.ended(new CaseId(id), typed.day(), visit.reader()), id, typed, visit);
    }

    /** The page anew, or once more with what was typed and why it was not done. */
    String noted(CaseResult<StageRefusal> result, long id, TypedClock typed, Visit visit) {
        return result.handledBy(new CaseResult.Handler<>() {
            @Override
            public String done() {
                return "redirect:/cases/%d/clock".formatted(id);
            }

            @Override
            public String unknown() {
                throw new NotThereException();
            }

            @Override
            public String refused(StageRefusal why) {
                return visit.refused(show(id, visit, typed, "clock.why." + why));
            }
        });
    }
}
