package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sekisho.SekishoApplication;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.job.RunResult;
import org.sekisho.night.report.RunReport;
import org.sekisho.night.run.RunStatus;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A whole night over a bulk file of full-text US filings: from the file in an inbox to committed outcomes and a report,
 * with both lists that come with Sekisho, names of entities, a private MariaDB of its own and two threads. Prints its
 * figures; start-up is not in them. Fails only if not every filing has an outcome.
 *
 * <p>{@code src/test/bench/night.sh --filings 600} or {@code --mb 1024}
 */
public final class NightBenchmark {

    private static final int MEGABYTE = 1024 * 1024;

    private NightBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path work = Path.of("target", "night-benchmark").toAbsolutePath();
        FileSystemUtils.deleteRecursively(work);
        Path inbox = Files.createDirectories(work.resolve("inbox"));
        BulkFile bulk = bulk(inbox.resolve("bulk.xml"), arguments);
        boolean whole;
        try (ConfigurableApplicationContext sekisho = start(work)) {
            NightFigures figures = sekisho.getBean(NightFigures.class);
            figures.begin(bulk);
            RunReport report = reportOf(sekisho.getBean(JobRuns.class).run());
            figures.end(report.run());
            whole = report.run().status() == RunStatus.DONE
                    && report.run().counts().received() == bulk.filings();
        }
        FileSystemUtils.deleteRecursively(work);
        System.exit(whole ? 0 : 1);
    }

    private static BulkFile bulk(Path file, String[] arguments) throws IOException {
        long size = Long.parseLong(arguments[1]);
        return switch (arguments[0]) {
            case "--mb" -> BulkFile.write(file, size * MEGABYTE, Integer.MAX_VALUE);
            case "--filings" -> BulkFile.write(file, Long.MAX_VALUE, Math.toIntExact(size));
            default -> throw new IllegalArgumentException("Either --mb or --filings, not " + arguments[0]);
        };
    }

    /** Like the command, with the settings that an office starts from. */
    private static ConfigurableApplicationContext start(Path work) {
        StageClock clock = new StageClock();
        NightFigures figures = new NightFigures(clock);
        SpringApplication application = new SpringApplication(SekishoApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("runProgress", figures);
            context.getBeanFactory().addBeanPostProcessor(clock);
        });
        Path install = Path.of("").toAbsolutePath();
        return application.run(List.of(
                        "--sekisho.install=" + install,
                        "--sekisho.home=" + work.resolve("home"),
                        "--sekisho.run.inboxes[0]=" + work.resolve("inbox"),
                        "--logging.config=classpath:logback-text.xml",
                        "--spring.config.additional-location="
                                + install.resolve("config").toUri())
                .toArray(String[]::new));
    }

    private static RunReport reportOf(RunResult result) {
        return result.handledBy(new RunResult.Handler<>() {
            @Override
            public RunReport ended(RunResult.Ended ended) {
                return ended.report();
            }

            @Override
            public RunReport locked(RunResult.Locked locked) {
                throw new IllegalStateException("Nobody else can hold the lock of a new home");
            }
        });
    }
}
