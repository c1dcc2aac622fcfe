package org.sekisho.night.workers;

import java.time.LocalDateTime;
import java.util.List;
import org.sekisho.machine.lease.ProcessName;
import org.sekisho.night.screen.ScreeningTries;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;

/** The parts of a run as its manager keeps them: in Spring Batch's records, in our own, and in what is known of deaths. */
@Component
record PartLedger(JobRepository jobs, JdbcParts parts, ScreeningTries tries) {

    /** Puts a part out, for whoever takes it, and returns how many of its filings are done before. */
    int putOut(long run, StepExecution part) {
        ExecutionContext context = part.getExecutionContext();
        Part.Range range = new Part.Range(context.getLong("after"), context.getLong("upTo"));
        parts.putOut(new Part(part.getId(), run, part.getJobExecutionId(), range, Part.State.WAITING, null, 0));
        return parts.screened(run, range);
    }

    /** Makes a part anew that was lost, with what is still to be done of it. */
    StepExecution again(StepExecution lost, String name) {
        StepExecution again = jobs.createStepExecution(name, lost.getJobExecution());
        again.setExecutionContext(new ExecutionContext(lost.getExecutionContext()));
        jobs.updateExecutionContext(again);
        return again;
    }

    /** A part as whoever did it left it on record. */
    StepExecution recorded(Part part) {
        StepExecution recorded = jobs.getStepExecution(part.step());
        if (recorded == null) {
            throw new IllegalStateException("Part %d is not on record".formatted(part.step()));
        }
        return recorded;
    }

    List<Part> standing(List<Long> steps) {
        return parts.byKeys(steps);
    }

    /** Takes a part from a worker that is silent: nothing it does then is kept, and its filings may be what it died of. */
    boolean takeFromSilent(Part part) {
        boolean taken = parts.take(part.step(), Part.State.TAKEN);
        if (taken) {
            tries.countDeath(part.range().after(), part.range().upTo());
            record(part, BatchStatus.FAILED, ExitStatus.FAILED);
        }
        return taken;
    }

    /** Takes a part back as the run was told to stop. */
    void stop(Part part) {
        if (parts.take(part.step(), Part.State.STOPPED)) {
            letGo(part);
            record(part, BatchStatus.STOPPED, ExitStatus.STOPPED);
        }
    }

    /** How many filings of a part came to an outcome, canaries left out. */
    int screened(Part part) {
        return parts.screened(part.run(), part.range());
    }

    void stopWaiting(long run) {
        parts.stopWaiting(run);
    }

    /** Lets a part go without suspicion, since its worker lives. */
    void letGo(Part part) {
        tries.letGo(part.range().after(), part.range().upTo());
    }

    /** Tells workers, at their next commit, that the run stops. */
    void tellOfStop(StepExecution whole) {
        whole.getJobExecution().setStatus(BatchStatus.STOPPING);
        jobs.update(whole.getJobExecution());
    }

    private void record(Part part, BatchStatus status, ExitStatus exit) {
        StepExecution recorded = recorded(part);
        recorded.setStatus(status);
        recorded.setExitStatus(exit);
        recorded.setEndTime(LocalDateTime.now());
        jobs.update(recorded);
    }

    /** Whether a part is one that a manager does itself. */
    static boolean isOf(ProcessName manager, Part part) {
        return manager.equals(part.worker());
    }
}
