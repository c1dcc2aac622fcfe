package org.sekisho.cli.filing;

import java.time.LocalDate;
import java.util.List;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PersonOrKeeper;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.intake.filing.HeldDeliveries.Held;
import org.sekisho.night.job.JobRuns;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.office.staff.Role;
import org.sekisho.office.unread.AcceptedDeliveries;
import org.sekisho.office.unread.RequestRefusedException;
import org.sekisho.office.unread.UnreadFiling;
import org.sekisho.office.unread.UnreadFilings;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sekisho unread}: what could not be read, why, since when, and how long the law leaves for it. */
@Command(
        name = "unread",
        description = {
            "Lists the filings that could not be read in full: which part, why and what to do, since which run, and the",
            "days left, the most urgent first. It names documents, so the look goes on the audit trail.",
            "After a fix: sekisho retry. With a readable copy: sekisho replace.",
            "With --accept: lets the next run take in the rest of a package that brings more new filings than one may."
        })
public final class UnreadCommand extends PlacedCommand {

    private static final int LONGEST = 1000;

    @Mixin
    private PersonOrKeeper person = new PersonOrKeeper();

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Option(names = "--accept", paramLabel = "SHA256", description = "a package by the first digits of its SHA-256")
    private String accept = "";

    @Option(names = "--because", paramLabel = "TEXT", description = "why; it goes on the audit trail")
    private String because = "";

    @Override
    public Integer call() {
        if (accept.isBlank() != because.isBlank()) {
            return refused("Say which, and why it can be accepted: --accept SHA256 --because TEXT");
        }
        try (ConfigurableApplicationContext sekisho = place.open()) {
            if (!accept.isBlank()) {
                JobRuns runs = sekisho.getBean(JobRuns.class);
                AcceptedDeliveries deliveries = sekisho.getBean(AcceptedDeliveries.class);
                String why = because.substring(0, Math.min(because.length(), LONGEST));
                String by = person.of(sekisho, Role.OPERATOR).actor();
                return runs.betweenRuns(() -> deliveries.accept(accept, why, by))
                        .map(this::accepted)
                        .orElseGet(() -> refusal().locked(runs));
            }
            UnreadFilings filings = sekisho.getBean(UnreadFilings.class);
            List<UnreadFiling> unread = filings.open(Place.user());
            LocalDate today = sekisho.getBean(OfficeTime.class).today();
            new UnreadOutput(out(), today).print(unread, filings.overlooked(), json);
            return ExitCode.DONE;
        } catch (RequestRefusedException refused) {
            return refusal().of(refused);
        }
    }

    private int accepted(Held held) {
        out().printf("The next run takes in the rest: %s%n", held);
        return ExitCode.DONE;
    }
}
