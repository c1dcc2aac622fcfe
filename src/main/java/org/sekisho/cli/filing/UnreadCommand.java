package org.sekisho.cli.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Place;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.unread.UnreadFiling;
import org.sekisho.office.unread.UnreadFilings;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sekisho unread}: what could not be read, why, since when, and how long the law leaves for it. */
@Command(
        name = "unread",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the filings that could not be read in full: which part, why and what to do, since which run, and the",
            "days left, the most urgent first. It names documents, so the look goes on the audit trail.",
            "After a fix: sekisho retry. With a readable copy: sekisho replace."
        })
public final class UnreadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Place place = new Place();

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext sekisho = place.open()) {
            UnreadFilings filings = sekisho.getBean(UnreadFilings.class);
            List<UnreadFiling> unread = filings.open(Place.user());
            LocalDate today = sekisho.getBean(Clocks.class)
                    .today(sekisho.getBean(Clock.class).instant());
            new UnreadOutput(spec.commandLine().getOut(), today).print(unread, filings.overlooked(), json);
            return ExitCode.DONE;
        }
    }
}
