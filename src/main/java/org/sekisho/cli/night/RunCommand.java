package org.sekisho.cli.night;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.FailureCause;
import org.sekisho.cli.console.ListOptions;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.cli.console.StopSignal;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.job.JobRuns.RunResult;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.workers.WorkersSettings;
import org.sekisho.office.edition.EditionSettings;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sekisho run}: the nightly run. */
@Command(
        name = "run",
        description = {
            "Takes in what is new, screens all that waits, and says which filings need a person.",
            "What an earlier run left waiting is taken over. Running it again changes nothing."
        })
public final class RunCommand extends PlacedCommand {

    private static final String ONLY_APPROVED =
            "Runs go by approved editions here (sekisho.lists.approval). Leave out --list,"
                    + " and propose it: sekisho lists propose";

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = "a folder of new filings, read and never changed; may be given several times")
    private List<Path> inboxes = List.of();

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "a key-technology list to screen against; may be given several times")
    private List<Path> lists = List.of();

    @Option(
            names = "--workers",
            paramLabel = "WHO",
            description = {
                "${COMPLETION-CANDIDATES}: who screens, this machine's threads or processes of other machines, in which sekisho work is",
                "typed (default: sekisho.workers.mode)"
            })
    private WorkersSettings.@Nullable Mode workers;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        StopSignal signal = new StopSignal();
        int exitCode = ExitCode.FAILED;
        try {
            exitCode = run(signal);
        } catch (RuntimeException e) { // the database, above all, ends by the same signal
            if (!signal.cameBeforeItBegan()) {
                throw e;
            }
            err().println("Stopped before it began: nothing was done.");
            exitCode = ExitCode.STOPPED;
        } finally {
            signal.release(exitCode);
        }
        return exitCode;
    }

    private int run(StopSignal signal) {
        ConsoleProgress progress = new ConsoleProgress(err());
        try (ConfigurableApplicationContext sekisho = place.open(false, settings(), context -> {
            context.getBeanFactory().registerSingleton("runProgress", progress);
            boolean approved = Binder.get(context.getEnvironment())
                    .bindOrCreate("sekisho.lists", EditionSettings.class)
                    .takesTwo();
            if (approved && !lists.isEmpty()) {
                throw fault(ONLY_APPROVED);
            }
            context.addBeanFactoryPostProcessor(beans ->
                    readAllThatIsSetBeforeTheDatabaseIsTouched(beans, approved ? "clocks" : "technologyMatcher"));
        })) {
            JobRuns runs = sekisho.getBean(JobRuns.class);
            signal.stopsBy(runs::stop);
            return exitCode(runs.run(), runs, progress);
        }
    }

    /** A wrong setting, clock or list has to be told before anything is done. */
    private static void readAllThatIsSetBeforeTheDatabaseIsTouched(ConfigurableListableBeanFactory beans, String last) {
        String[] first = Stream.concat(
                        Stream.of(beans.getBeanDefinitionNames()).filter(name -> name.startsWith("sekisho.")),
                        Stream.of("clocks", last))
                .toArray(String[]::new);
        Stream.of("dataSource", "privateMariaDb")
                .filter(beans::containsBeanDefinition)
                .forEach(database -> beans.getBeanDefinition(database).setDependsOn(first));
    }

    private int exitCode(Optional<RunResult> result, JobRuns runs, ConsoleProgress progress) {
        progress.close();
        if (result.isEmpty()) {
            err().println("Nothing was done: another run is going on (%s). See sekisho status."
                    .formatted(runs.holder().orElse("it has just ended")));
            return ExitCode.LOCKED;
        }
        tellOfTheDeadAndOfFailures(result.get());
        new RunOutput(out()).print(result.get().report(), json);
        return exitCodeOf(result.get(), progress.leftSomething());
    }

    private void tellOfTheDeadAndOfFailures(RunResult ended) {
        PrintWriter err = err();
        for (RunReport died : ended.died()) {
            err.printf(
                    "Run %d had died: %s. Report: %s%n",
                    died.run().run(), died.run().counts(), died.run().report());
            died.alarms()
                    .forEach(alarm ->
                            err.printf("ALARM of run %d: %s%n", died.run().run(), alarm.summary()));
        }
        ended.failures().stream()
                .map(failure -> new FailureCause(failure, place.folders()).inWords())
                .distinct()
                .forEach(cause -> err.println("Failed: " + cause));
    }

    /** The exit code of this run; alarms that a run before could not tell, since it died, count as this one's. */
    private static int exitCodeOf(RunResult ended, boolean leftSomething) {
        boolean alarm = ended.died().stream().anyMatch(died -> !died.alarms().isEmpty());
        boolean unread = Stream.concat(Stream.of(ended.report()), ended.died().stream())
                .anyMatch(report -> report.run().counts().unscreenable() > 0);
        return switch (ended.report().run().status()) {
            case DONE ->
                alarm ? ExitCode.RED : unread || leftSomething ? ExitCode.DONE_WITH_UNSCREENABLE : ExitCode.DONE;
            case RED -> ExitCode.RED;
            case STOPPED -> ExitCode.STOPPED;
            case RUNNING, FAILED, ABANDONED -> ExitCode.FAILED;
        };
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < inboxes.size(); i++) {
            settings.put(
                    "sekisho.run.inboxes[%d]".formatted(i),
                    inboxes.get(i).toAbsolutePath().toString());
        }
        settings.putAll(ListOptions.settings(lists));
        if (workers != null) {
            settings.put("sekisho.workers.mode", workers.name().toLowerCase(Locale.ROOT));
        }
        return settings;
    }
}
