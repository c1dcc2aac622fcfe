package org.sekisho.night.report;

import java.nio.file.Path;
import org.sekisho.night.run.ScreeningRuns;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The last step of {@code screenFilings}: leaves the run's report as HTML, JSON and CSV in a folder of its own. */
@Configuration(proxyBeanMethods = false)
class WriteReportStep {

    @Bean
    Step writeReport(JobRepository jobs, PlatformTransactionManager transactions, Tasklet writeReportTasklet) {
        return new StepBuilder("writeReport", jobs)
                .tasklet(writeReportTasklet, transactions)
                .build();
    }

    @Bean
    @StepScope
    Tasklet writeReportTasklet(
            @Value("#{jobParameters['run']}") Long run, RunReports reports, ReportFiles files, ScreeningRuns runs) {
        return (contribution, context) -> {
            Path written = files.write(reports.of(run));
            runs.reported(run, written);
            return RepeatStatus.FINISHED;
        };
    }
}
