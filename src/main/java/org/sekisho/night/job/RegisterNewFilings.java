package org.sekisho.night.job;

import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.intake.filing.HeldDeliveries;
import org.sekisho.intake.inbox.Intake;
import org.sekisho.intake.inbox.Intake.IntakeResult;
import org.sekisho.intake.inbox.Mailroom;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.FrozenLists;
import org.sekisho.night.run.RunProgress;
import org.sekisho.night.run.RunProofs;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.night.run.StopRequest;
import org.sekisho.office.unread.Rescreening;
import org.sekisho.proof.canary.Canaries;
import org.springframework.batch.core.step.StepExecution;

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
}
