package org.sekisho.night.screen;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.intake.filing.register.Quarantine;
import org.sekisho.machine.fault.FaultBarrier;
import org.sekisho.night.run.RunProgress;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.audit.action.AuditAction;
import org.sekisho.office.edition.rescreen.FilingUrgencies;
import org.sekisho.office.precedent.Precedents;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.review.assigning.CaseAssignments;
import org.sekisho.office.unread.Rescreening;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.ScreeningBarrier;
import org.sekisho.screening.archive.ArchiveAsScreened;
import org.sekisho.screening.record.ScreeningOutcomes;
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
 * Records each outcome and, in the same transaction, opens the review cases it calls for and says so on the audit
 * trail. For a canary it opens none. Safe to run twice.
 *
 * <p>If the outcomes of a chunk cannot be recorded together, each is recorded by itself, and the filing whose outcome is
 * at fault is set aside.
 */
@Component
@StepScope
class OutcomeWriter implements ItemWriter<ScreenedFiling> {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeWriter.class);

    private final long run;
    private final ScreeningOutcomes outcomes;
    private final ReviewCases cases;
    private final CaseAssignments assignments;
    private final Precedents precedents;
    private final Rescreening rescreening;
    private final ArchiveAsScreened archive;
    private final FilingUrgencies urgencies;
    private final Quarantine quarantine;
    private final AuditTrail audit;
    private final ScreeningRuns runs;
    private final RunProgress progress;
    private final JdbcScreeningTries tries;
    private final ScreeningBarrier barrier;
    private final FaultBarrier faults;
    private final TransactionTemplate savepoint;

    OutcomeWriter(
            @Value("#{jobParameters['run']}") Long run,
            ScreeningOutcomes outcomes,
            ReviewCases cases,
            CaseAssignments assignments,
            Precedents precedents,
            Rescreening rescreening,
            ArchiveAsScreened archive,
            FilingUrgencies urgencies,
            Quarantine quarantine,
            AuditTrail audit,
            ScreeningRuns runs,
            RunProgress progress,
            JdbcScreeningTries tries,
            ScreeningBarrier barrier,
            FaultBarrier faults,
            PlatformTransactionManager transactions) {
        this.run = run;
        this.outcomes = outcomes;
        this.cases = cases;
        this.assignments = assignments;
        this.precedents = precedents;
        this.rescreening = rescreening;
        this.archive = archive;
        this.urgencies = urgencies;
        this.quarantine = quarantine;
        this.audit = audit;
        this.runs = runs;
        this.progress = progress;
        this.tries = tries;
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
                progress.screened(receivedOf(recorded).size());
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
        savepoint.executeWithoutResult(within -> recordAll(screened));
    }

    private void recordAll(List<? extends ScreenedFiling> screened) {
        List<? extends ScreenedFiling> received = receivedOf(screened);
        outcomes.record(run, screened, runs.editions(run));
        screened.stream()
                .filter(filing -> filing.outcome().marked())
                .forEach(filing -> quarantine.seal(filing.registered().id()));
        cases.openFor(run, received);
        urgencies.note(received);
        assignments.giveBackOn(
                received.stream().map(filing -> filing.registered().id()).toList(), "sekisho run " + run);
        List<AuditEvent> events =
                new ArrayList<>(screened.stream().map(this::event).toList());
        screened.stream()
                .filter(filing -> filing.outcome().marked())
                .forEach(filing -> events.add(event(filing, AuditAction.FILING_QUARANTINED, "classification marking")));
        events.addAll(precedents.remember(run, received));
        events.addAll(rescreening.noteOutcomes(run, screened));
        audit.add(events);
    }

    private static List<? extends ScreenedFiling> receivedOf(List<? extends ScreenedFiling> screened) {
        return screened.stream()
                .filter(filing -> !filing.registered().number().canary())
                .toList();
    }

    private AuditEvent event(ScreenedFiling filing) {
        return event(
                filing,
                filing.registered().number().canary() ? AuditAction.CANARY_SCREENED : AuditAction.FILING_SCREENED,
                "%s, %d entries"
                        .formatted(
                                filing.outcome().kind(),
                                filing.outcome().findings().size()));
    }

    private AuditEvent event(ScreenedFiling filing, AuditAction action, String detail) {
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
