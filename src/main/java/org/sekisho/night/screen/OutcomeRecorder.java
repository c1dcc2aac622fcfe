package org.sekisho.night.screen;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.intake.filing.Quarantine;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
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
}
