package org.sekisho.desk.deadline;

import org.sekisho.desk.DeskPage;
import org.sekisho.desk.Visit;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.deciding.CaseAnswer;
import org.sekisho.office.review.deciding.OrderRenewals;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whether an order is renewed or let end, decided by one and, where it takes two, answered by another. */
@DeskPage
@RequestMapping("/cases/{id}/clock/renewal")
class RenewalPages {

    private final OrderRenewals renewals;
    private final CaseClockPages clock;

    RenewalPages(OrderRenewals renewals, CaseClockPages clock) {
        this.renewals = renewals;
        this.clock = clock;
    }

    @PostMapping
    String decide(@PathVariable long id, TypedClock typed, Visit visit) {
        CaseAnswer answer = renewals.decide(new CaseId(id), typed.kind(), typed.why(), visit.reader());
        return clock.noted(answer, id, typed, visit);
    }

    @PostMapping("/answer")
    String answer(@PathVariable long id, TypedClock typed, Visit visit) {
        boolean agreed = Boolean.TRUE.equals(typed.agreed());
        CaseAnswer answer = renewals.answer(new CaseId(id), agreed, typed.why(), visit.reader());
        return clock.noted(answer, id, typed, visit);
    }
}
