package org.sekisho.night.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.HeldDeliveries;
import org.sekisho.intake.inbox.Intake;
import org.sekisho.intake.inbox.Intake.IntakeResult;
import org.sekisho.intake.inbox.Mailroom;
import org.sekisho.intake.inbox.Mailroom.MailroomResult;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.FrozenLists;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunProgress;
import org.sekisho.night.run.RunProofs;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.night.run.StopRequest;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.unread.Rescreening;
import org.sekisho.proof.canary.Canaries;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Step 1 of {@code screenFilings}: takes over what an earlier run left waiting and what is to be tried again,
 * and takes in what is new in the inboxes.
 *
 * <p>Intake commits batch by batch and stops between two of them, so the step has no transaction of its own. Doing it
 * again changes nothing.
 */
record RegisterNewFilings(
        Intake intake,
        Mailroom mailroom,
        MailroomAlarms mailroomAlarms,
        Canaries canaries,
        EntityFinder entityFinder,
        FrozenLists lists,
        Rescreening rescreening,
        HeldDeliveries deliveries,
        RunProofs proofs,
        EarlierFilings earlier,
        ScreeningRuns runs,
        BatchSettings settings,
        StopRequest stop,
        RunProgress progress)
        implements Steps.Act {

    private static final String MORE_THAN_ONE_MAY_BRING =
            "A package brings more new filings than one may, and the rest waits for a yes (sekisho unread --accept): ";

    @Override
    public void perform(StepExecution step) throws Exception {
        long run = ScreenFilingsJob.run(step);
        int waiting = earlier.takeOver(run);
        if (waiting > 0) {
            entityFinder.prepare(); // a core has nothing to do meanwhile
        }
        Mailroom.Said said = mailroom.read(settings.inboxes());
        IntakeResult result = intake.register(settings.inboxes(), run, stop::made, entityFinder::prepare);
        deliveries.all().stream()
                .filter(held -> held.seenIn() == run && held.acceptedBy() == null)
                .forEach(held -> proofs.note(run, MORE_THAN_ONE_MAY_BRING + held));
        stop.checkInterrupted(step);
        mailroomAlarms.tell(run, mailroomAlarms.compare(mailroom, said, run));
        canaries.takeIn(run, lists.inForce());
        rescreening.keepOverlooked(run, result.overlooked());
        progress.overlooked(result.overlooked().size());
        runs.received(run, waiting + result.received());
        progress.registered(waiting + result.received());
    }

    /** Tells a run what came of comparing with the mailroom: what is missing is an alarm, what is unlisted is a note. */
    @Component
    static class MailroomAlarms {

        private static final int MOST_TOLD = 20;

        private final RunAlarms alarms;
        private final RunProofs proofs;
        private final AuditTrail audit;

        MailroomAlarms(RunAlarms alarms, RunProofs proofs, AuditTrail audit) {
            this.alarms = alarms;
            this.proofs = proofs;
            this.audit = audit;
        }

        /** Compares, and seals what was written of it: the manifests of earlier runs, too, of which something arrived. */
        @Transactional
        MailroomResult compare(Mailroom mailroom, Mailroom.Said said, long run) {
            Map<Long, Long> before = mailroom.written();
            MailroomResult result = mailroom.compare(said, run);
            audit.add(mailroom.written().entrySet().stream()
                    .filter(now -> !now.getValue().equals(before.get(now.getKey())))
                    .map(now -> AuditEvent.ofRows("sekisho run " + run, "expected", "manifest of run " + now.getKey()))
                    .toList());
            return result;
        }

        void tell(long run, MailroomResult result) {
            byDay(result.missing())
                    .forEach((day, missing) -> alarms.raise(run, new RunAlarm(Kind.NEVER_ARRIVED, missing, day)));
            if (!result.problems().isEmpty()) {
                alarms.raise(run, new RunAlarm(Kind.BAD_MANIFEST, List.of(), first(result.problems(), "; ")));
            }
            if (!result.unlisted().isEmpty()) {
                proofs.note(
                        run, "Arrived, and the mailroom's manifest does not name them: " + numbers(result.unlisted()));
            }
            if (!result.withdrawn().isEmpty()) {
                proofs.note(run, "Not expected any more, by the mailroom's manifest: " + numbers(result.withdrawn()));
            }
            result.remarks().stream().limit(MOST_TOLD).forEach(remark -> proofs.note(run, remark));
        }

        private static Map<String, List<FilingNumber>> byDay(List<MailroomResult.Missing> missing) {
            Map<String, List<FilingNumber>> byDay = new LinkedHashMap<>();
            missing.forEach(one -> byDay.computeIfAbsent(
                            one.receivedOn() == null ? "day not stated" : "received on " + one.receivedOn(),
                            none -> new ArrayList<>())
                    .add(one.number()));
            return byDay;
        }

        private static String numbers(List<FilingNumber> numbers) {
            return first(numbers.stream().map(FilingNumber::value).toList(), ", ");
        }

        private static String first(List<String> all, String separator) {
            String first = all.stream().limit(MOST_TOLD).collect(Collectors.joining(separator));
            return all.size() > MOST_TOLD ? "%s and %d more".formatted(first, all.size() - MOST_TOLD) : first;
        }
    }
}
