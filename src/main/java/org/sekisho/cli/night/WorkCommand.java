package org.sekisho.cli.night;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.cli.console.StopSignal;
import org.sekisho.night.metrics.WorkerPort;
import org.sekisho.night.run.FrozenLists.HelpedRun;
import org.sekisho.night.run.RunProgress;
import org.sekisho.night.workers.Worker;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sekisho work}: screens for a run that goes on on another machine, until it is told to end. */
@Command(
        name = "work",
        description = {
            "Waits for parts of runs that take workers (sekisho run --workers remote), and screens them. Ends with 0 when it is told",
            "to (Ctrl-C), with 5 when it should be started anew. It needs the run's database, broker, program and settings."
        })
public final class WorkCommand extends PlacedCommand {

    /** Settings of a waiting process, which needs few connections to the database. */
    private static final Map<String, String> WAITING = Map.of("spring.datasource.hikari.minimum-idle", "1");

    @Option(names = "--once", description = "end when the run that it helped has ended")
    private boolean once;

    @Override
    public Integer call() {
        StopSignal signal = new StopSignal();
        int exitCode = ExitCode.FAILED;
        try (ConfigurableApplicationContext sekisho = place.open(true, WAITING, context -> {})) {
            exitCode = work(sekisho, signal) ? ExitCode.DONE : ExitCode.FAILED;
        } finally {
            signal.release(exitCode);
        }
        return exitCode;
    }

    private boolean work(ConfigurableApplicationContext sekisho, StopSignal signal) {
        Worker worker = sekisho.getBean(Worker.class);
        signal.stopsBy(worker::stop);
        PrintWriter out = out();
        Optional<WorkerPort> port = WorkerPort.open(sekisho);
        try {
            port.ifPresent(open -> out.println(
                    "Health and metrics: %s/actuator/health and /actuator/prometheus".formatted(open.address())));
            out.println("Waiting for a run that takes workers");
            out.flush();
            return worker.work(once, this::program);
        } finally {
            port.ifPresent(WorkerPort::close);
        }
    }

    private ConfigurableApplicationContext program(HelpedRun run) {
        return place.open(true, Map.of("sekisho.workers.mode", "threads"), context -> {
            context.getBeanFactory().registerSingleton("helpedRun", run);
            context.getBeanFactory().registerSingleton("runProgress", RunProgress.SILENT);
        });
    }
}
