package org.sekisho.night.job;

import java.util.List;
import org.sekisho.night.run.RunStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One run of {@code screenFilings} from its beginning to its end, however it goes. */
@Component
class OneRun {

    private static final Logger LOG = LoggerFactory.getLogger(OneRun.class);

    private final RunBeginning beginning;
    private final ObjectProvider<Job> screenFilings;
    private final ObjectProvider<JobOperator> operator;
    private final RunEnding ending;

    OneRun(
            RunBeginning beginning,
            ObjectProvider<Job> screenFilings,
            ObjectProvider<JobOperator> operator,
            RunEnding ending) {
        this.beginning = beginning;
        this.screenFilings = screenFilings;
        this.operator = operator;
        this.ending = ending;
    }

    /**
     * Runs it, and says its number.
     *
     * @param failures where what made it fail is added
     */
    long run(List<Throwable> failures) {
        RunBeginning.Begun begun = beginning.begin();
        long start = System.nanoTime();
        RunStatus executed = execute(begun.run(), failures);
        ending.end(begun, executed, start);
        return begun.run();
    }

    private RunStatus execute(long run, List<Throwable> failures) {
        try {
            JobExecution execution = operator.getObject()
                    .start(
                            screenFilings.getObject(),
                            new JobParametersBuilder()
                                    .addLong(ScreenFilingsJob.RUN, run)
                                    .toJobParameters());
            execution.getAllFailureExceptions().stream()
                    .filter(failure -> !(failure instanceof JobInterruptedException))
                    .forEach(failures::add);
            failures.forEach(failure -> LOG.error("Run {} failed", run, failure));
            return execution.getStatus() == BatchStatus.COMPLETED
                    ? RunStatus.DONE
                    : execution.getStatus() == BatchStatus.STOPPED ? RunStatus.STOPPED : RunStatus.FAILED;
        } catch (JobExecutionException e) {
            LOG.error("Run {} could not start", run, e);
            failures.add(e);
            return RunStatus.FAILED;
        }
    }
}
