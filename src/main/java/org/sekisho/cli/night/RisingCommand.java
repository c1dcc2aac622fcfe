package org.sekisho.cli.night;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.cli.console.StopSignal;
import org.sekisho.night.job.RisingJobs;
import org.sekisho.office.rising.RisingState;
import org.sekisho.office.rising.RisingTerms;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code sekisho rising}: the monthly search for terms that no list has. It says how many there are, and not which. */
@Command(
        name = "rising",
        description = {
            "Finds terms that no list has and that more and more filings use; once a month. Those who may know of the filings",
            "see them at the desk, under Lists. Stopped, it goes on where it was when it is started again."
        })
public final class RisingCommand extends PlacedCommand {

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "the last month that is looked at (default: the last that is over)")
    private @Nullable String month;

    @Override
    public Integer call() {
        YearMonth asked = asked();
        StopSignal signal = new StopSignal();
        int exitCode = ExitCode.FAILED;
        try (ConfigurableApplicationContext sekisho = place.open()) {
            RisingJobs jobs = sekisho.getBean(RisingJobs.class);
            signal.stopsBy(jobs::stop);
            exitCode = exitCode(jobs.find(asked == null ? jobs.lastMonth() : asked), sekisho);
        } finally {
            signal.release(exitCode);
        }
        return exitCode;
    }

    private @Nullable YearMonth asked() {
        try {
            return month == null ? null : YearMonth.parse(month);
        } catch (DateTimeParseException e) {
            throw new ParameterException(spec.commandLine(), "--month takes a month as 2026-10", e);
        }
    }

    private int exitCode(RisingJobs.Ending ending, ConfigurableApplicationContext sekisho) {
        return switch (ending) {
            case DONE -> {
                sekisho.getBean(RisingTerms.class).state().ifPresent(this::print);
                yield ExitCode.DONE;
            }
            case STOPPED -> {
                err().println("Stopped. Start it again, and it goes on where it was.");
                yield ExitCode.STOPPED;
            }
            case FAILED -> {
                err().println("Failed; the log says of what. Start it again, and it goes on where it was.");
                yield ExitCode.FAILED;
            }
        };
    }

    private void print(RisingState state) {
        PrintWriter out = out();
        out.printf(
                "%s: %,d of %,d terms rise, over %,d filings since %s against %,d since %s.%n",
                state.window().last(),
                state.found(),
                state.tested(),
                state.recent(),
                state.window().firstRecent(),
                state.base(),
                state.window().first());
        out.println(
                state.base() == 0
                        ? "There are no filings of the months before to compare with."
                        : "Who may know of them sees them at the desk: /lists/rising");
    }
}
