package org.sekisho.night.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.fault.Attempt;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.night.run.RunProgress;
import org.sekisho.night.screen.OutcomeRecorder.OfficeWork;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.ScreeningBarrier;
import org.sekisho.screening.archive.ArchiveAsScreened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has each outcome recorded by {@link OutcomeRecorder} with the cases it opens, in one transaction. Safe to run twice.
 *
 * <p>If the outcomes of a chunk cannot be recorded together, each is recorded by itself, in a transaction and on a connection
 * of its own, and the filing whose outcome is at fault is set aside. So is one over whose outcome two connections broke.
 */
@Component
@StepScope
class OutcomeWriter implements ItemWriter<ScreenedFiling> {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeWriter.class);

    private final long run;
    private final OutcomeRecorder recorder;
    private final ArchiveAsScreened archive;
    private final ScreeningTries tries;
    private final RunProgress progress;
    private final ScreeningBarrier barrier;
    private final FaultBarrier faults;
    private final TransactionTemplate transaction;

    OutcomeWriter(
            @Value("#{jobParameters['run']}") Long run,
            OutcomeRecorder recorder,
            ArchiveAsScreened archive,
            ScreeningTries tries,
            RunProgress progress,
            ScreeningBarrier barrier,
            FaultBarrier faults,
            PlatformTransactionManager transactions) {
        this.run = run;
        this.recorder = recorder;
        this.archive = archive;
        this.tries = tries;
        this.progress = progress;
        this.barrier = barrier;
        this.faults = faults;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void write(Chunk<? extends ScreenedFiling> chunk) {
        List<? extends ScreenedFiling> screened = chunk.getItems();
        if (screened.isEmpty()) {
            return; // all of them were left to the next run
        }
        Set<FilingId> suspects = tries.suspects(ids(screened)).keySet();
        List<ScreenedFiling> singly = new ArrayList<>();
        List<ScreenedFiling> together = new ArrayList<>();
        screened.forEach(filing -> (suspects.contains(filing.registered().id()) ? singly : together).add(filing));
        List<ScreenedFiling> recorded = new ArrayList<>();
        if (together.isEmpty() || attempt(together).isDone()) {
            recorded.addAll(together);
        } else {
            singly.addAll(together);
        }
        singly.forEach(filing -> recorded.add(recordSingly(filing)));
        archive.add(recorded);
        recorded.forEach(filing -> LOG.info("{}", filing));
        progress.screened(OfficeWork.received(recorded).size());
    }

    /** One that cannot be recorded is set aside: its data may be what the tables do not hold. */
    private ScreenedFiling recordSingly(ScreenedFiling filing) {
        tries.beginSuspect(filing.registered().id());
        return attempt(List.of(filing)).handledBy(done -> filing, broken -> {
            ScreenedFiling aside = barrier.setAside(filing, broken.fault().summary());
            record(List.of(aside));
            return aside;
        });
    }

    private Attempt<Boolean> attempt(List<ScreenedFiling> screened) {
        Attempt<Boolean> attempt = faults.attemptTransaction(() -> record(screened));
        if (!attempt.isDone()) {
            tries.countDeath(ids(screened));
        }
        return attempt;
    }

    private void record(List<ScreenedFiling> screened) {
        transaction.executeWithoutResult(within -> {
            recorder.record(run, screened);
            tries.forget(ids(screened));
        });
    }

    private static List<FilingId> ids(List<? extends ScreenedFiling> screened) {
        return screened.stream().map(filing -> filing.registered().id()).toList();
    }
}
