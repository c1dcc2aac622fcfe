package org.sekisho.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.job.RunHistory;
import org.sekisho.night.job.RunStep;
import org.sekisho.night.report.RunReport;
import org.sekisho.office.audit.AuditHeads;
import org.sekisho.reading.passage.FilingTexts;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a night costs the more filings are held: nights with nothing to take in, over an empty archive and over one of made rows, step
 * by step. {@code src/test/bench/run.sh GrowthBenchmark 1000000}; more numbers, rising, make the archive grow.
 */
public final class GrowthBenchmark {

    private static final String ALL = "whole night";

    private final ConfigurableApplicationContext sekisho;
    private final Map<String, Map<String, Double>> seconds = new LinkedHashMap<>();

    private GrowthBenchmark(ConfigurableApplicationContext sekisho) {
        this.sekisho = sekisho;
    }

    public static void main(String[] arguments) throws Exception {
        NightBenchmark.fresh(
                "growth-benchmark", (sekisho, inbox) -> new GrowthBenchmark(sekisho).nights(List.of(arguments)));
    }

    private void nights(List<String> sizes) throws IOException {
        night("warm");
        night("empty");
        for (String size : sizes) {
            long began = System.nanoTime();
            new ArchiveMill(sekisho.getBean(JdbcTemplate.class), sekisho.getBean(FilingTexts.class))
                    .makeUpTo(Long.parseLong(size));
            print("%s filings made in %.0f s", size, (System.nanoTime() - began) / 1e9);
            theWeekEnds();
            night(size + " whole count");
            night(size);
            night(size + " again");
        }
        print("seconds by the clock; load average %s", Machine.load());
        print("%-24s %s", "", String.join("  ", seconds.keySet()));
        seconds.get("empty").keySet().forEach(step -> {
            StringBuilder line = new StringBuilder("%-24s".formatted(step));
            seconds.forEach((night, steps) ->
                    line.append((" %" + (night.length() + 1) + ".2f").formatted(steps.getOrDefault(step, 0.0))));
            System.out.println(line);
        });
    }

    /** The next night counts all rows; what was made counts as written by the program. */
    private void theWeekEnds() {
        sekisho.getBean(JdbcTemplate.class)
                .update("UPDATE nightly_count SET counted_at = DATE_SUB(counted_at, INTERVAL 8 DAY)");
        sekisho.getBean(AuditHeads.class).accept("benchmark", "made");
    }

    private void night(String name) {
        long began = System.nanoTime();
        RunReport report = sekisho.getBean(JobRuns.class).run().orElseThrow().report();
        Map<String, Double> steps = new LinkedHashMap<>();
        steps.put(ALL, (System.nanoTime() - began) / 1e9);
        long run = report.run().run();
        for (RunStep step :
                sekisho.getBean(RunHistory.class).steps(List.of(run)).get(run)) {
            Duration took = step.took();
            steps.put(step.name(), took == null ? 0 : took.toMillis() / 1e3);
        }
        seconds.put(name, steps);
        print("%s: %s, %s, %.1f s", name, report.run().status(), report.proof().allTime(), steps.get(ALL));
        report.alarms().forEach(alarm -> print("  %s %s", alarm.kind(), alarm.detail()));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
