package org.sekisho.night.screen;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.edition.FilingUrgencies;
import org.sekisho.office.precedent.Precedents;
import org.sekisho.office.review.CaseAssignments;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.unread.Rescreening;
import org.sekisho.screening.ScreenedFiling;
import org.springframework.stereotype.Component;

/** Effects of outcomes in the office: cases, assignments, urgency, and decisions on cases like them. */
@Component
record OfficeWork(
        ReviewCases cases,
        FilingUrgencies urgencies,
        CaseAssignments assignments,
        Precedents precedents,
        Rescreening rescreening) {

    /** Does it, and says what belongs on the audit trail. Canaries are no work for anybody. */
    List<AuditEvent> setOff(long run, List<? extends ScreenedFiling> screened) {
        List<? extends ScreenedFiling> received = received(screened);
        cases.openFor(run, received);
        urgencies.note(received);
        assignments.giveBackOn(
                received.stream().map(filing -> filing.registered().id()).toList(), "sekisho run " + run);
        List<AuditEvent> events = new ArrayList<>(precedents.remember(run, received));
        events.addAll(rescreening.noteOutcomes(run, screened));
        return events;
    }

    /** The filings that came from outside. */
    static List<? extends ScreenedFiling> received(List<? extends ScreenedFiling> screened) {
        return screened.stream()
                .filter(filing -> !filing.registered().number().canary())
                .toList();
    }
}
