package org.sekisho.night.job;

import java.util.List;
import org.sekisho.night.run.RunReport;

/**
 * How a run ended.
 *
 * @param report how it went
 * @param died what earlier runs had done when their processes died, which nobody was told of
 * @param failures why it failed, if it did
 */
public record RunResult(RunReport report, List<RunReport> died, List<Throwable> failures) {

    public RunResult {
        died = List.copyOf(died);
        failures = List.copyOf(failures);
    }
}
