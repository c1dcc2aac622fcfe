package org.sekisho.night.screen;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.intake.filing.Quarantine;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.disclosure.DisclosureReview;
import org.sekisho.office.edition.FilingUrgencies;
import org.sekisho.office.precedent.Precedents;
import org.sekisho.office.review.CaseAssignments;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.unread.Rescreening;
import org.sekisho.proof.sample.SecondOpinion;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.stereotype.Component;

/** Records outcomes, what they set off in the office, and both on the audit trail. Within one transaction of its caller. */
@Component
record OutcomeRecorder(
        ScreeningOutcomes outcomes, ScreeningRuns runs, Quarantine quarantine, OfficeWork work, AuditTrail audit) {

    void record(long run, List<? extends ScreenedFiling> screened) {
        outcomes.record(run, screened, runs.editions(run));
        List<? extends ScreenedFiling> marked =
                screened.stream().filter(filing -> filing.outcome().marked()).toList();
        marked.forEach(filing -> quarantine.seal(filing.registered().id()));
        List<AuditEvent> events = new ArrayList<>();
        screened.forEach(filing -> events.add(event(run, filing)));
        marked.forEach(
                filing -> events.add(event(run, filing, AuditAction.FILING_QUARANTINED, "classification marking")));
        events.addAll(work.setOff(run, screened));
        audit.add(events);
    }

    private static AuditEvent event(long run, ScreenedFiling filing) {
        return event(
                run,
                filing,
                filing.registered().number().canary() ? AuditAction.CANARY_SCREENED : AuditAction.FILING_SCREENED,
                "%s, %d entries"
                        .formatted(
                                filing.outcome().kind(),
                                filing.outcome().findings().size()));
    }

    private static AuditEvent event(long run, ScreenedFiling filing, AuditAction action, String detail) {
        return new AuditEvent(
                "sekisho run " + run,
                action,
                "%s version %d"
                        .formatted(
                                filing.registered().number(),
                                filing.registered().version()),
                detail);
    }

    /** Effects of outcomes in the office: cases, assignments, urgency, and decisions on cases like them. */
    @Component
    record OfficeWork(
            ReviewCases cases,
            FilingUrgencies urgencies,
            CaseAssignments assignments,
            Precedents precedents,
            Rescreening rescreening,
            DisclosureReview disclosure,
            SecondOpinion opinions) {

        /** Carries them out and returns what belongs on the audit trail. Canaries are no work for anybody. */
        List<AuditEvent> setOff(long run, List<? extends ScreenedFiling> screened) {
            List<? extends ScreenedFiling> received = received(screened);
            cases.openFor(run, received);
            urgencies.note(received);
            disclosure.note(received);
            opinions.note(run, received);
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
}
