package org.sekisho.cli.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ConfigurationFault;
import org.sekisho.cli.console.ConsoleCommand;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.FailureCause;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.console.StopSignal;
import org.sekisho.cli.demo.DemoPartner;
import org.sekisho.cli.demo.Demonstration;
import org.sekisho.cli.night.ConsoleProgress;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.job.JobRuns.RunResult;
import org.sekisho.night.job.RunHistory;
import org.sekisho.night.run.RunStatus;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sekisho demo}: the review desk over the project's own filings, with people of every role. */
@Command(
        name = "demo",
        sortOptions = false,
        description = {
            "Shows the review desk: screens the filings in testdata/filings, adds people of every role with a new pass-phrase,",
            "has them decide some cases, and opens the desk until it is told to end (Ctrl-C).",
            "It has a home of its own, and no setting, list or database of the office's is touched."
        })
public final class DemoCommand extends ConsoleCommand implements Callable<Integer> {

    private static final Set<RunStatus> WHOLE = EnumSet.of(RunStatus.DONE, RunStatus.RED);
    private static final String LINE = "%-20s %s";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "where the demonstration lives; delete it to begin anew (default: var/demo beside the program)")
    private @Nullable Path home;

    @Option(names = "--port", defaultValue = "8080", description = "default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--partner",
            description = {
                "opens a second office at the next port, with its own home, people and records; the two have agreed on quantum",
                "technology, and each was given passages of a filing by the other"
            })
    private boolean partner;

    @Option(names = "--run", hidden = true, description = "screens what is new and ends: what the desk's button starts")
    private boolean onlyRun;

    @Override
    public Integer call() throws InterruptedException {
        Path here = (home == null ? Place.install().resolve("var/demo") : home.toAbsolutePath()).normalize();
        Optional<String> refused = DemoHome.prepare(here);
        if (refused.isPresent()) {
            return refused("Nothing was done: " + refused.get());
        }
        StopSignal signal = new StopSignal();
        int exitCode = ExitCode.FAILED;
        try {
            exitCode = onlyRun ? run(here, signal) : show(here, signal);
        } catch (RuntimeException e) { // the database, above all, ends by the same signal
            if (!signal.cameBeforeItBegan()) {
                throw e;
            }
            exitCode = ExitCode.STOPPED;
        } finally {
            signal.release(exitCode);
        }
        return exitCode;
    }

    private int show(Path here, StopSignal signal) throws InterruptedException {
        try (ConfigurableApplicationContext desk = serve(here, port)) {
            int exitCode = screened(desk, here, signal);
            if (exitCode != ExitCode.DONE) {
                return exitCode;
            }
            Demonstration.Cast cast = desk.getBean(Demonstration.class).prepare();
            return partner ? showBoth(desk, cast, here, signal) : open(desk, cast, here, signal);
        }
    }

    private int showBoth(ConfigurableApplicationContext desk, Demonstration.Cast people, Path here, StopSignal signal)
            throws InterruptedException {
        Path there = here.resolve("ally");
        try (ConfigurableApplicationContext ally = serve(there, port == 0 ? 0 : port + 1)) {
            int exitCode = screened(ally, there, signal);
            if (exitCode != ExitCode.DONE) {
                return exitCode;
            }
            Demonstration.Cast cast = ally.getBean(Demonstration.class).prepare();
            DemoPartner.meet(desk.getBean(DemoPartner.class), ally.getBean(DemoPartner.class), there);
            out().printf(
                            "The ally's desk is open: %s, with the same accounts and the pass-phrase %s%n%n",
                            ServeCommand.address(ally), cast.phrase());
            return open(desk, people, here, signal);
        }
    }

    private ConfigurableApplicationContext serve(Path home, int at) {
        Place place = Place.apart(home);
        return place.serve(settings(at), context -> {
            prepare(context, new ConsoleProgress(err()));
            place.startRunsBy(context, spec.root().userObject().getClass(), "demo", "--run");
        });
    }

    private int screened(ConfigurableApplicationContext desk, Path home, StopSignal signal) {
        JobRuns runs = desk.getBean(JobRuns.class);
        signal.stopsBy(runs::stop);
        boolean screened = desk.getBean(RunHistory.class)
                .latest()
                .filter(run -> WHOLE.contains(run.status()))
                .isPresent();
        return screened ? ExitCode.DONE : screen(runs, desk.getBean(ConsoleProgress.class), home);
    }

    /** The desk's own process screens the first time; from then on each run has one to itself, as an office's have. */
    private int run(Path here, StopSignal signal) {
        ConsoleProgress progress = new ConsoleProgress(err());
        try (ConfigurableApplicationContext sekisho =
                Place.apart(here).open(false, settings(port), context -> prepare(context, progress))) {
            JobRuns runs = sekisho.getBean(JobRuns.class);
            signal.stopsBy(runs::stop);
            return screen(runs, progress, here);
        }
    }

    private static void prepare(ConfigurableApplicationContext context, ConsoleProgress progress) {
        if (StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"))) {
            throw new ConfigurationFault(
                    "spring.datasource.url names a database. A demonstration has one of its own: start"
                            + " it without -Dspring.datasource.url");
        }
        context.getBeanFactory().registerSingleton("runProgress", progress);
    }

    /** All that an office's own settings would say, and that has no default. */
    private static Map<String, String> settings(int port) {
        Path install = Place.install();
        return Map.of(
                "server.port", Integer.toString(port),
                "sekisho.run.inboxes[0]", install.resolve("testdata/filings").toString(),
                "sekisho.run.lists[0]", install.resolve("config/lists").toString(),
                "sekisho.lists.approval", "two-persons");
    }

    private int screen(JobRuns runs, ConsoleProgress progress, Path here) {
        Optional<RunResult> result = runs.run();
        progress.close();
        if (result.isEmpty()) {
            return refusal().locked(runs);
        }
        result.get()
                .failures()
                .forEach(failure -> err().println("Failed: " + new FailureCause(failure, List.of(here)).inWords()));
        RunStatus status = result.get().report().run().status();
        return WHOLE.contains(status)
                ? ExitCode.DONE
                : status == RunStatus.STOPPED ? ExitCode.STOPPED : ExitCode.FAILED;
    }

    private int open(ConfigurableApplicationContext desk, Demonstration.Cast cast, Path here, StopSignal signal)
            throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        signal.stopsBy(told::countDown);
        greet(ServeCommand.address(desk), cast, here);
        told.await();
        return ExitCode.DONE;
    }

    private void greet(String address, Demonstration.Cast cast, Path here) {
        PrintWriter out = out();
        out.println(LINE.formatted("ACCOUNT", "WHAT IT IS FOR"));
        cast.people().forEach(person -> out.println(LINE.formatted(person.account(), person.does())));
        out.printf("%nAll of them sign in with the pass-phrase %s, made for this start.%n", cast.phrase());
        out.printf("What is done here stays in %s until you delete it. Ctrl-C ends the demonstration.%n", here);
        out.printf("The review desk is open: %s%n", address);
        out.flush();
    }

    /** Keeps the demonstration out of every folder that is not its own: its people would have the run of an office's cases. */
    static final class DemoHome {

        private static final String MARK = "DEMONSTRATION";

        private DemoHome() {}

        /** Makes the folder; says why not if something else lives there. */
        static Optional<String> prepare(Path home) {
            try {
                Path mark = home.resolve(MARK);
                if (Files.exists(mark)) {
                    return Optional.empty();
                }
                if (Files.exists(home) && !isEmptyFolder(home)) {
                    return Optional.of(
                            ("%s is no demonstration's, and something is in it. Name a folder that is empty or not there"
                                            + " yet: --home")
                                    .formatted(home));
                }
                Files.createDirectories(home);
                Files.writeString(mark, "What is below was made by sekisho demo, and may be deleted.\n");
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException("%s cannot be used: %s".formatted(home, e.getMessage()), e);
            }
        }

        private static boolean isEmptyFolder(Path home) throws IOException {
            if (!Files.isDirectory(home)) {
                return false;
            }
            try (Stream<Path> inside = Files.list(home)) {
                return inside.findAny().isEmpty();
            }
        }
    }
}
