package org.sekisho.night.workers;

import java.util.Collection;
import java.util.Set;
import org.sekisho.machine.lease.ProcessName;
import org.sekisho.machine.lease.RunLock;
import org.sekisho.night.run.FrozenLists;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The manager's side of a run that takes workers: divides what waits into parts, says that they are to be done, and stays until all
 * are, whoever does them. Is there only in a run that takes workers.
 */
@Component
@ConditionalOnProperty(value = "sekisho.workers.mode", havingValue = "remote")
record SharedParts(
        JdbcParts parts,
        RunLock lock,
        WorkTerms terms,
        ObjectProvider<FrozenLists> lists,
        PartLedger ledger,
        PartsAlone alone,
        PartWatch watch)
        implements PartitionHandler {

    /** The wanted number of parts, so that each worker has many and a slow one keeps no other waiting. */
    private static final int PARTS_WANTED = 64;

    private static final int LEAST_FILINGS = 5;
    private static final int MOST_FILINGS = 200;

    /** The most parts, since all open ones are looked at again and again; in a very long night parts are longer. */
    private static final int MOST_PARTS = 512;

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution whole)
            throws JobExecutionException {
        long run = SharedStep.runOf(whole);
        ProcessName manager = lock.ours().orElseThrow(() -> new IllegalStateException("Run without its lease"));
        parts.share(run, new JdbcParts.Share(manager, terms.with(lists.getObject())));
        Set<StepExecution> split = splitter.split(whole, parts(run));
        SharedStep step = new SharedStep(manager, whole, ledger, alone, watch);
        return step.toTheEnd(split);
    }

    private int parts(long run) {
        int pending = parts.pending(run);
        int filings = Math.max(LEAST_FILINGS, Math.min(MOST_FILINGS, pending / PARTS_WANTED));
        return Math.max(1, Math.min(MOST_PARTS, (pending + filings - 1) / filings));
    }
}
