package org.sekisho.night.job;

import org.sekisho.night.run.RunProgress;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Runs that tell nobody how far they have come. */
@TestConfiguration
public class SilentRuns {

    @Bean
    RunProgress runProgress() {
        return RunProgress.SILENT;
    }
}
