package org.sekisho.night.screen;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.night.run.RunProgress;
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
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has each outcome recorded by {@link OutcomeRecorder} with the cases it opens, in one transaction. Safe to run twice.
 *
 * <p>If the outcomes of a chunk cannot be recorded together, each is recorded by itself, and the filing whose outcome is
 * at fault is set aside.
 */
@Component
@StepScope
class OutcomeWriter implements ItemWriter<ScreenedFiling> {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeWriter.class);

    private final long run;
    private final OutcomeRecorder recorder;
    private final ArchiveAsScreened archive;
    private final JdbcScreeningTries tries;
    private final RunProgress progress;
    private final ScreeningBarrier barrier;
    private final FaultBarrier faults;
    private final TransactionTemplate savepoint;

    OutcomeWriter(
            @Value("#{jobParameters['run']}") Long run,
            OutcomeRecorder recorder,
            ArchiveAsScreened archive,
            JdbcScreeningTries tries,
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
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public void write(Chunk<? extends ScreenedFiling> chunk) {
        List<? extends ScreenedFiling> screened = chunk.getItems();
        if (screened.isEmpty()) {
            return; // all of them were left to the next run
        }
        List<ScreenedFiling> recorded = new ArrayList<>();
        if (faults.attemptHere(() -> record(screened)).isDone()) {
            recorded.addAll(screened);
        } else {
            screened.forEach(filing -> recorded.add(recordSingly(filing)));
        }
        tries.forget(recorded.stream().map(filing -> filing.registered().id()).toList());
        archive.add(recorded);
        recorded.forEach(filing -> LOG.info("{}", filing));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                progress.screened(OfficeWork.received(recorded).size());
            }
        });
    }

    /** One that cannot be recorded is set aside: its data may be what the tables do not hold. */
    private ScreenedFiling recordSingly(ScreenedFiling filing) {
        return faults.attemptHere(() -> record(List.of(filing))).handledBy(done -> filing, broken -> {
            ScreenedFiling aside = barrier.setAside(filing, broken.fault().summary());
            record(List.of(aside));
            return aside;
        });
    }

    /** Within the chunk's transaction, to be taken back alone. */
    private void record(List<? extends ScreenedFiling> screened) {
        savepoint.executeWithoutResult(within -> recorder.record(run, screened));
    }
}
