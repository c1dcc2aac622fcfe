package org.sekisho.night.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.night.run.RunProgress;
import org.sekisho.night.screen.OutcomeRecorder.OfficeWork;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.archive.ArchiveAsScreened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has each outcome recorded with the cases it opens, in one transaction. Safe to run twice.
 *
 * <p>If the outcomes of a chunk cannot be recorded together, each is recorded by itself, in a transaction and on a connection
 * of its own, and the filing whose outcome is at fault is set aside. So is one over whose outcome two connections broke.
 */
@Component
@StepScope
class OutcomeWriter implements ItemWriter<ScreenedFiling> {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeWriter.class);

    private final long run;
    private final OutcomeTransactions transactions;
    private final ArchiveAsScreened archive;
    private final RunProgress progress;

    OutcomeWriter(
            @Value("#{jobParameters['run']}") Long run,
            OutcomeTransactions transactions,
            ArchiveAsScreened archive,
            RunProgress progress) {
        this.run = run;
        this.transactions = transactions;
        this.archive = archive;
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends ScreenedFiling> chunk) {
        List<? extends ScreenedFiling> screened = chunk.getItems();
        if (screened.isEmpty()) {
            return; // all of them were left to the next run
        }
        Set<FilingId> suspects = transactions.suspects(screened);
        List<ScreenedFiling> singly = new ArrayList<>();
        List<ScreenedFiling> together = new ArrayList<>();
        screened.forEach(filing -> (suspects.contains(filing.registered().id()) ? singly : together).add(filing));
        List<ScreenedFiling> recorded = new ArrayList<>();
        if (together.isEmpty() || transactions.attempt(run, together).isDone()) {
            recorded.addAll(together);
        } else {
            singly.addAll(together);
        }
        singly.forEach(filing -> recorded.add(transactions.recordSingly(run, filing)));
        archive.add(recorded);
        recorded.forEach(filing -> LOG.info("{}", filing));
        progress.screened(OfficeWork.received(recorded).size());
    }
}
