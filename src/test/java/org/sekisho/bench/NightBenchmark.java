package org.sekisho.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sekisho.SekishoApplication;
import org.sekisho.intake.filing.Handling;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.model.OpinionModels;
import org.sekisho.proof.model.ProposedModel;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A whole night over full-text filings: from the files in an inbox to committed outcomes and a report, with both lists that
 * come with Sekisho, names of entities, a private MariaDB of its own and two threads. Prints its figures; start-up is not in
 * them. Fails only if not every filing has an outcome.
 *
 * <p>{@code src/test/bench/run.sh NightBenchmark --filings 600}, {@code --mb 1024} or {@code --japanese 300}; behind it {@code
 * --naive 4} has so many of the filings go through {@link NaiveNight}, too, and prints how they compare, and {@code --model FILE} has a
 * model of second opinions in force.
 */
public final class NightBenchmark {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String NAIVE = "--naive";
    private static final String MODEL = "--model";

    private NightBenchmark() {}

    /** Where the filings of a night come from. */
    @FunctionalInterface
    interface Source {

        /** Writes them to an inbox. */
        BulkFile into(Path inbox) throws IOException;
    }

    /**
     * What came of a night.
     *
     * @param whole whether every filing has an outcome
     * @param milliseconds of processor a filing, by stage and for what is no stage
     */
    record Night(boolean whole, Map<String, Double> milliseconds) {

        double all() {
            return milliseconds.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Source source = source(arguments[0], Long.parseLong(arguments[1]));
        String more = arguments.length > 3 ? arguments[2] : "";
        Night night = of(source, more.equals(MODEL) ? Path.of(arguments[3]) : null);
        if (more.equals(NAIVE)) {
            NaiveNight.beside(night, Integer.parseInt(arguments[3]));
        }
        System.exit(night.whole() ? 0 : 1);
    }

    private static Source source(String option, long size) {
        return switch (option) {
            case "--mb" -> inbox -> BulkFile.write(inbox.resolve("bulk.xml"), size * MEGABYTE, Integer.MAX_VALUE);
            case "--filings" ->
                inbox -> BulkFile.write(inbox.resolve("bulk.xml"), Long.MAX_VALUE, Math.toIntExact(size));
            case "--japanese" -> inbox -> BulkFile.japanese(inbox, Math.toIntExact(size));
            default -> throw new IllegalArgumentException("Either --mb, --filings or --japanese, not " + option);
        };
    }

    /** Figures of one filing. */
    @FunctionalInterface
    interface Measured {

        void in(ConfigurableApplicationContext sekisho, Path inbox) throws Exception;
    }

    /** Measures in a home of its own, of which nothing stays. */
    static void fresh(String name, Measured measured) throws Exception {
        Path work = Path.of("target", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(work);
        Path inbox = Files.createDirectories(work.resolve("inbox"));
        System.out.println(Machine.description());
        try (ConfigurableApplicationContext sekisho = start(work)) {
            measured.in(sekisho, inbox);
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    /** Runs a night, and prints its figures. */
    static Night of(Source source) throws Exception {
        return of(source, null);
    }

    private static Night of(Source source, @Nullable Path model) throws Exception {
        AtomicReference<Night> night = new AtomicReference<>();
        fresh("night-benchmark", (sekisho, inbox) -> {
            if (model != null) {
                inForce(sekisho.getBean(OpinionModels.class), Files.readAllBytes(model));
            }
            BulkFile bulk = source.into(inbox);
            NightFigures figures = sekisho.getBean(NightFigures.class);
            figures.begin(bulk);
            RunReport report =
                    sekisho.getBean(JobRuns.class).run().orElseThrow().report();
            Map<String, Double> milliseconds = figures.end(report.run());
            boolean whole = report.run().status() == RunStatus.DONE
                    && report.run().counts().received() == bulk.filings();
            night.set(new Night(whole, milliseconds));
        });
        return Objects.requireNonNull(night.get());
    }

    private static void inForce(OpinionModels models, byte[] file) {
        StaffMember author = DeskOffice.person("author", Set.of(Role.LIST_AUTHOR), Set.of(), true, Handling.OPEN);
        StaffMember other = DeskOffice.person("other", Set.of(Role.LIST_APPROVER), Set.of(), true, Handling.OPEN);
        ProposedModel made = models.propose(file, Handling.OPEN, "to be measured", author);
        models.approve(made.id(), made.sha256(), other);
    }

    /** Like the command, with the settings that an office starts from. */
    static ConfigurableApplicationContext start(Path work) {
        StageClock clock = new StageClock();
        NightFigures figures = new NightFigures(clock);
        return start(work, List.of("--sekisho.run.inboxes[0]=" + work.resolve("inbox")), context -> {
            context.getBeanFactory().registerSingleton("runProgress", figures);
            context.getBeanFactory().addBeanPostProcessor(clock);
        });
    }

    static ConfigurableApplicationContext start(
            Path work,
            List<String> settings,
            ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
        SpringApplication application = new SpringApplication(SekishoApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(initializer);
        Path install = Path.of("").toAbsolutePath();
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--sekisho.install=" + install);
        arguments.add("--sekisho.home=" + work.resolve("home"));
        arguments.add("--logging.config=classpath:logback-text.xml");
        arguments.add("--spring.config.additional-location="
                + install.resolve("config").toUri());
        return application.run(arguments.toArray(String[]::new));
    }
}
