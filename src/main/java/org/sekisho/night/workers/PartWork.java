package org.sekisho.night.workers;

import org.sekisho.machine.lease.LentLease;
import org.sekisho.machine.lease.ProcessName;
import org.sekisho.night.screen.HelpedScreening;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.stereotype.Component;

/**
 * Does a part of another process's run, as that would do it by itself: each transaction is undone if the run does not go on, or
 * the part was given to somebody else.
 */
@Component
class PartWork {

    /** The one step that does parts. */
    static final String STEP = "screenPart";

    private final JdbcParts parts;
    private final LentLease lent;
    private final HelpedScreening screening;
    private final Step screenPart;
    private final StepExecutionRequestHandler requests = new StepExecutionRequestHandler();

    PartWork(JdbcParts parts, LentLease lent, HelpedScreening screening, JobRepository jobs, Step screenPart) {
        this.parts = parts;
        this.lent = lent;
        this.screening = screening;
        this.screenPart = screenPart;
        requests.setJobRepository(jobs);
        requests.setStepLocator(name -> new Prepared());
    }

    /**
     * The end of a part.
     *
     * @param filings that have an outcome from here
     */
    record Ended(Part.State how, long filings) {}

    /** Does a part that a worker has, to its end however that comes. */
    Ended of(Part part, ProcessName worker, ProcessName lease) {
        StepExecution[] ended = new StepExecution[1];
        lent.within(
                lease.written(),
                () -> parts.isStillOf(worker, part.step()),
                () -> ended[0] = requests.handle(new StepExecutionRequest(STEP, part.step())));
        return new Ended(howItEnded(ended[0].getStatus()), ended[0].getWriteCount());
    }

    private Part.State howItEnded(BatchStatus status) {
        boolean given = screening.stopped() || screening.exhausted();
        return switch (status) {
            case COMPLETED -> given ? Part.State.BACK : Part.State.DONE;
            case STOPPED -> screening.stopped() ? Part.State.BACK : Part.State.STOPPED;
            default -> Part.State.FAILED;
        };
    }

    /** The step with what this process sets up before it. */
    private final class Prepared implements Step {

        @Override
        public String getName() {
            return STEP;
        }

        @Override
        public void execute(StepExecution part) throws JobInterruptedException {
            screening.begin(part);
            screenPart.execute(part);
        }
    }
}
