package org.sekisho.office.search;

import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.review.UnaskedCases;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.screening.OutcomeKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a case on a filing in which no run found anything, for an examiner who knows better: there they give it the entry that was
 * missed, and from there its ministry is asked.
 */
@Service
public class CaseOpening {

    private final KnownFilings filings;
    private final ReviewCases cases;
    private final UnaskedCases unasked;
    private final AuditTrail audit;

    CaseOpening(KnownFilings filings, ReviewCases cases, UnaskedCases unasked, AuditTrail audit) {
        this.filings = filings;
        this.cases = cases;
        this.unasked = unasked;
        this.audit = audit;
    }

    /** Whether a person may open a case on a filing that they know of. */
    public static boolean mayBeOpened(KnownFiling filing, StaffMember person) {
        return CaseRights.of(person).mayDecide() && filing.outcome() == OutcomeKind.CLEAR;
    }

    /**
     * Opens the case, or finds the one that somebody opened meanwhile.
     *
     * @return empty if there is no such filing that the person may know of, or it is none for this
     */
    @Transactional
    public Optional<CaseId> open(FilingId filing, StaffMember person) {
        filings.lock(filing);
        Optional<KnownFiling> known = filings.of(List.of(filing), person).stream()
                .filter(one -> mayBeOpened(one, person))
                .findFirst();
        if (known.isPresent() && cases.of(filing).isEmpty()) {
            unasked.open(filings.screenedIn(filing), filing, known.get().number());
            audit.add(person.id().value(), AuditAction.CASE_OPENED, known.get().subject(), "nothing was found in it");
        }
        return known.flatMap(one -> filings.cases(List.of(filing), person).getOrDefault(filing, List.of()).stream()
                .findFirst()
                .map(SearchResult.OfCase::id));
    }
}
