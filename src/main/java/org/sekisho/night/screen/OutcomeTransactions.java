package org.sekisho.night.screen;

import java.util.List;
import java.util.Set;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.machine.database.DeadlockRetry;
import org.sekisho.machine.fault.Attempt;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.ScreeningBarrier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Transactions in which {@link OutcomeRecorder} records outcomes. What breaks one is held against its filings; one that the database broke
 * off, so that another could go on, is taken again.
 */
@Component
class OutcomeTransactions {

    private final OutcomeRecorder recorder;
    private final ScreeningTries tries;
    private final ScreeningBarrier barrier;
    private final FaultBarrier faults;
    private final TransactionOperations transaction;

    OutcomeTransactions(
            OutcomeRecorder recorder,
            ScreeningTries tries,
            ScreeningBarrier barrier,
            FaultBarrier faults,
            PlatformTransactionManager transactions) {
        this.recorder = recorder;
        this.tries = tries;
        this.barrier = barrier;
        this.faults = faults;
        this.transaction = DeadlockRetry.transaction(transactions);
    }

    /** Those of which a process or a connection may have died. */
    Set<FilingId> suspects(List<? extends ScreenedFiling> screened) {
        return tries.suspects(ids(screened)).keySet();
    }

    /** One that cannot be recorded is set aside: its data may be what the tables do not hold. */
    ScreenedFiling recordSingly(long run, ScreenedFiling filing) {
        tries.beginSuspect(filing.registered().id());
        return attempt(run, List.of(filing)).handledBy(done -> filing, broken -> {
            ScreenedFiling aside = barrier.setAside(filing, broken.fault().summary());
            record(run, List.of(aside));
            return aside;
        });
    }

    Attempt<Boolean> attempt(long run, List<ScreenedFiling> screened) {
        Attempt<Boolean> attempt = faults.attemptTransaction(() -> record(run, screened));
        if (!attempt.isDone()) {
            tries.countDeath(ids(screened));
        }
        return attempt;
    }

    private void record(long run, List<ScreenedFiling> screened) {
        transaction.executeWithoutResult(within -> {
            recorder.record(run, screened);
            tries.forget(ids(screened));
        });
    }

    private static List<FilingId> ids(List<? extends ScreenedFiling> screened) {
        return screened.stream().map(filing -> filing.registered().id()).toList();
    }
}
