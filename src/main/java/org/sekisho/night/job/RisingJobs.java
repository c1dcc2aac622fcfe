package org.sekisho.night.job;

import java.time.Clock;
import java.time.YearMonth;
import org.sekisho.night.run.StopRequest;
import org.sekisho.office.rising.PhraseArchive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Starts {@code findRisingTerms}. What it has read of filings is kept, so that one that was stopped, or died, goes on there when it is
 * started again. It needs no lease: a night may go on beside it, and two of them come to the same.
 */
@Component
public record RisingJobs(
        ObjectProvider<Job> findRisingTerms,
        ObjectProvider<JobOperator> operator,
        PhraseArchive archive,
        StopRequest request,
        Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(RisingJobs.class);

    /** Ways to end. */
    public enum Ending {
        DONE,
        STOPPED,
        FAILED
    }

    /** The last month that is over. */
    public YearMonth lastMonth() {
        return archive.lastMonth();
    }

    /** Finds the terms that rise up to the end of a month. */
    public Ending find(YearMonth month) {
        try {
            JobExecution execution = operator.getObject()
                    .start(
                            findRisingTerms.getObject(),
                            new JobParametersBuilder()
                                    .addString(FindRisingTermsJob.MONTH, month.toString())
                                    .addLong(FindRisingTermsJob.ASKED, clock.millis())
                                    .toJobParameters());
            return ending(execution);
        } catch (JobExecutionException e) {
            LOG.error("The search for rising terms could not start", e);
            return Ending.FAILED;
        }
    }

    private static Ending ending(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return Ending.DONE;
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return Ending.STOPPED;
        }
        execution
                .getAllFailureExceptions()
                .forEach(failure -> LOG.error(
                        "The search for rising terms failed: {}",
                        failure.getClass().getName()));
        return Ending.FAILED;
    }

    /** Asks it to stop before the next filing. Returns at once. */
    public void stop() {
        request.make();
    }
}
