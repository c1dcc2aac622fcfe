package org.sekisho.desk.partner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPage;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.partner.Agreement;
import org.sekisho.office.partner.Agreements;
import org.sekisho.office.partner.GivenItem;
import org.sekisho.office.partner.Giving;
import org.sekisho.office.partner.PartnerCode;
import org.sekisho.office.partner.PartnerOrders;
import org.sekisho.office.partner.PartnerReceipt;
import org.sekisho.office.partner.SharedArea;
import org.sekisho.office.partner.View;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseAnswer.Refused;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case on which passages are given to partners, followed and called back. */
@DeskPage
@RequestMapping("/cases/{id}/partners")
record CasePartnerPages(CaseDesk desk, Giving giving, PartnerOrders orders, Agreements agreements, SharedArea shared) {

    /** Parts a partner's code from an area in what a form sends; neither has one. */
    private static final String BETWEEN = "/";

    @GetMapping
    String show(@PathVariable long id, Visit visit) {
        return show(id, visit, null);
    }

    @PostMapping
    String give(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(defaultValue = "false") boolean order,
            Visit visit) {
        String[] chosen = to.split(BETWEEN, 2);
        if (chosen.length < 2) {
            return show(id, visit, null);
        }
        PartnerCode partner = code(chosen[0]);
        if (order) {
            return answered(orders.tell(new CaseId(id), partner, chosen[1], visit.reader()), id, visit);
        }
        return answered(
                whole
                        ? giving.askForWhole(new CaseId(id), partner, chosen[1], visit.reader())
                        : giving.give(new CaseId(id), partner, chosen[1], visit.reader()),
                id,
                visit);
    }

    @PostMapping("/proposals/answer")
    String answer(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long proposal,
            @RequestParam(defaultValue = "false") boolean agreed,
            Visit visit) {
        return answered(giving.answer(new CaseId(id), proposal, agreed, visit.reader()), id, visit);
    }

    private static PartnerCode code(String typed) {
        try {
            return new PartnerCode(typed);
        } catch (IllegalArgumentException none) {
            throw new NotThereException();
        }
    }

    @PostMapping("/recall")
    String recall(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long item,
            @RequestParam(defaultValue = "") String why,
            Visit visit) {
        return answered(giving.recall(new CaseId(id), item, why, visit.reader()), id, visit);
    }

    private String answered(CaseAnswer answer, long id, Visit visit) {
        return visit.answered(answer, "/cases/%d/partners".formatted(id), no -> visit.refused(show(id, visit, no)));
    }

    private String show(long id, Visit visit, @Nullable Refused no) {
        DeskCase shown = desk.see(new CaseId(id), visit.reader()).orElseThrow(NotThereException::new);
        List<Agreement> letting = agreements.letting(shown.areas(), shown.handling());
        List<Choice> choices = letting.stream()
                .flatMap(terms ->
                        shown.areas().stream().filter(terms.areas()::contains).map(area -> new Choice(terms, area)))
                .toList();
        Map<PartnerCode, SharedArea.Seen> seenBy = new HashMap<>();
        List<Given> given = giving.of(shown).stream()
                .map(item -> {
                    SharedArea.Seen seen = seenBy.computeIfAbsent(item.partner(), shared::seenBy);
                    return new Given(item, seen.of(item), seen.standing(item));
                })
                .toList();
        boolean mayGive = CaseRights.of(visit.reader()).mayDecide();
        return visit.page("case-partners", new CasePartnersPage(shown, choices, given, mayGive, no));
    }

    /** A partner to whom the case's filing may be given, and for which area. */
    record Choice(Agreement terms, String area) {

        boolean lets(View view, Handling mark) {
            return terms.lets(view, area, mark);
        }

        /** As the form sends it. */
        public String value() {
            return terms.partner() + BETWEEN + area;
        }
    }

    /** An item that was given, with the partner's receipts for it. */
    record Given(GivenItem item, List<PartnerReceipt> receipts, SharedArea.Standing standing) {}

    /** @param no why nothing was done; null if nothing was refused */
    record CasePartnersPage(
            DeskCase shown,
            List<Choice> choices,
            List<Given> given,
            boolean mayGive,
            @Nullable Refused no) {

        /** Whether any of them may be given the whole text. */
        public boolean maySeeWhole() {
            return choices.stream().anyMatch(choice -> choice.lets(View.FULL, shown.handling()));
        }

        /** Whether any of them may be told of an order on it. */
        public boolean mayTellOrder() {
            return choices.stream().anyMatch(choice -> choice.lets(View.ORDERS, shown.handling()));
        }

        @Override
        public String toString() {
            return "partners of case " + shown.id();
        }
    }
}
