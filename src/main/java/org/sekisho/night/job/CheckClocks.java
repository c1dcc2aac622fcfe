package org.sekisho.night.job;

import java.time.Clock;
import java.util.Optional;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunAlarms;
import org.sekisho.night.run.RunProofs;
import org.sekisho.office.partner.AlikeItems;
import org.sekisho.office.partner.PartnerOrders;
import org.sekisho.office.partner.SharedArea;
import org.sekisho.office.review.CaseClocks;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStages;
import org.sekisho.office.unread.Rescreening;
import org.springframework.batch.core.step.StepExecution;

/**
 * Step 6 of {@code screenFilings}: looks at the clocks of all cases that nobody has decided. One that ran out while its case
 * was here is an alarm; one that has reached its lead time is told in the report and is none. Clocks of what was
 * published end, cases that wait for a copy come back, what partners gave is gone on its day, and the night's cases are held against
 * the rest.
 */
record CheckClocks(
        CaseClocks clocks,
        CaseStages stages,
        Rescreening rescreening,
        SharedArea partners,
        AlikeItems alike,
        PartnerOrders orders,
        RunProofs proofs,
        RunAlarms alarms,
        Clock clock)
        implements Steps.Act {

    @Override
    public void perform(StepExecution step) throws Exception {
        long run = ScreenFilingsJob.run(step);
        Optional<CaseId> looked = Optional.of(new CaseId(0));
        while (looked.isPresent()) {
            looked = stages.endOnPublication(run, looked.get());
        }
        rescreening.openOnTime(run);
        partners.expire();
        note(run, "Cases that orders of partners put on top: %d; each says so", orders.putOnTop(run));
        clocks.ranOut(clock.instant())
                .forEach(ranOut -> alarms.raise(
                        run,
                        new RunAlarm(
                                Kind.CLOCK_RAN_OUT,
                                ranOut.filings(),
                                ranOut.count().sentence())));
        AlikeItems.Compared compared = alike.ofRun(run);
        String like = "Cases that read like something a partner gave: %d; each says so";
        note(run, like, compared.cases().size());
        String left =
                "Items of partners that broke the program or took too long, and were not held against all cases: %d";
        note(run, left, compared.left().size());
    }

    /** Notes how many there are, if there are any. */
    private void note(long run, String words, int count) {
        if (count > 0) {
            proofs.note(run, words.formatted(count));
        }
    }
}
