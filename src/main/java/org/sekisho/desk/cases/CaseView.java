package org.sekisho.desk.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.NotThereException;
import org.sekisho.desk.Visit;
import org.sekisho.desk.precedent.PrecedentPageService;
import org.sekisho.intake.filing.Filings;
import org.sekisho.office.partner.PartnerOrders;
import org.sekisho.office.partner.SharedArea;
import org.sekisho.office.review.CaseButtons;
import org.sekisho.office.review.CaseDesk;
import org.sekisho.office.review.CaseDrafts;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRemarks;
import org.sekisho.office.review.CaseSnoozes;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.unread.GivenNumbers;
import org.springframework.transaction.support.TransactionOperations;

/** Shows a case, with what its reader filled in before and has not sent. Each look is on the audit trail. */
@DeskPart
record CaseView(
        CaseDesk desk,
        CaseDrafts drafts,
        CasePageService pages,
        PrecedentPageService precedents,
        JoinedPages joined,
        SharedArea partners,
        PartnerOrders orders,
        CaseRemarks remarks,
        CaseSnoozes snoozes,
        CaseButtons buttons,
        GivenPageService given,
        GivenNumbers numbers,
        Filings filings,
        TransactionOperations transaction,
        HttpServletRequest request) {

    private static final String BY_PASSAGE = "sekisho.hits-by-passage";

    /**
     * The case as it is opened.
     *
     * @param entry the one whose words are marked; null for all
     * @param allNames whether all names are listed, and not the first ones
     */
    String show(CaseId id, Visit visit, @Nullable String entry, boolean allNames) {
        return show(id, visit, CaseTyped.NOTHING, new CasePageService.Wanted(byPassage(), entry, allNames));
    }

    /** The same once more with what was typed, as it was refused. */
    String again(CaseId id, Visit visit, CaseTyped typed) {
        CasePageService.Wanted wanted = new CasePageService.Wanted(byPassage(), null, typed.name() != null);
        return visit.refused(show(id, visit, typed, wanted));
    }

    private String show(CaseId id, Visit visit, CaseTyped typed, CasePageService.Wanted wanted) {
        DeskCase shown = desk.see(id, visit.reader()).orElseThrow(NotThereException::new);
        return Objects.requireNonNull(transaction.execute(read -> show(shown, visit, typed, wanted)));
    }

    /** All in one transaction: to begin and end one for each of the many questions would take longer than most answers. */
    private String show(DeskCase shown, Visit visit, CaseTyped typed, CasePageService.Wanted wanted) {
        CaseId id = shown.id();
        DecisionForm form = typed.decision() != null
                ? typed.decision()
                : drafts.of(id, visit.reader())
                        .map(draft -> DecisionForm.of(draft, null))
                        .orElse(DecisionForm.EMPTY);
        visit.model().addAttribute("precedent", precedents.page(shown, visit.reader()));
        visit.model().addAttribute("given", given.page(shown, visit.reader(), visit.language()));
        visit.model()
                .addAttribute("number", numbers.offered(shown, visit.reader()).orElse(null));
        visit.model().addAttribute("joined", joined.onFiling(shown, visit.reader(), visit.language()));
        visit.model().addAttribute("allies", partners.alike(shown, visit.reader()));
        visit.model().addAttribute("orders", orders.onCase(shown, visit.reader()));
        visit.model().addAttribute("remarks", remarks.of(shown));
        visit.model().addAttribute("buttons", buttons.offered(shown, visit.reader()));
        visit.model().addAttribute("typed", typed);
        visit.model()
                .addAttribute(
                        "hasPages",
                        filings.byId(shown.standing().filing()).documents().stream()
                                .anyMatch(document -> !document.name()
                                        .toLowerCase(Locale.ROOT)
                                        .endsWith(".xml")));
        visit.model().addAttribute("worked", WorkedList.with(id, request.getSession()));
        visit.model().addAttribute("snoozed", snoozes.of(visit.reader()));
        visit.model().addAttribute("latest", snoozes.latest(shown));
        return visit.page("case", pages.page(shown, visit.reader(), visit.language(), form, wanted));
    }

    private boolean byPassage() {
        HttpSession session = request.getSession();
        String by = request.getParameter("by");
        if ("passage".equals(by) || "entry".equals(by)) {
            session.setAttribute(BY_PASSAGE, by.equals("passage"));
        }
        return Boolean.TRUE.equals(session.getAttribute(BY_PASSAGE));
    }
}
