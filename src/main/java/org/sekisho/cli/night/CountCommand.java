package org.sekisho.cli.night;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PersonOrKeeper;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.job.FullCount;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.Role;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sekisho count}: whether every filing ever received is accounted for, and accepting that one is not. */
@Command(
        name = "count",
        description = {
            "Counts every filing ever received against every outcome, and names what does not add up.",
            "Exit code 9 if anything does not."
        })
public final class CountCommand extends PlacedCommand {

    private static final int LONGEST = 1000;

    @Mixin
    private PersonOrKeeper person = new PersonOrKeeper();

    @Option(names = "--accept", description = "take what differs as known: later nights are not red because of it")
    private boolean accept;

    @Option(names = "--because", paramLabel = "TEXT", description = "why; it goes on the audit trail")
    private String because = "";

    @Override
    public Integer call() {
        if (accept && because.isBlank()) {
            return refused("Say why it can be accepted: --because TEXT");
        }
        try (ConfigurableApplicationContext sekisho = place.open()) {
            FullCount count = sekisho.getBean(FullCount.class);
            return accept
                    ? accept(
                            count,
                            sekisho.getBean(AuditTrail.class),
                            person.of(sekisho, Role.AUDITOR, Role.OPERATOR).actor())
                    : count(count);
        }
    }

    private int count(FullCount count) {
        PrintWriter out = out();
        out.printf("All time: %s%n", count.allTime());
        List<FullCount.Open> open = count.open();
        open.forEach(one -> out.println(words(one)));
        return open.isEmpty() ? ExitCode.DONE : ExitCode.RED;
    }

    private int accept(FullCount count, AuditTrail audit, String by) {
        Optional<List<FullCount.Open>> accepted = count.accept();
        if (accepted.isEmpty()) {
            err().println("A run is going on: see sekisho status. Nothing was accepted.");
            return ExitCode.LOCKED;
        }
        audit.add(accepted.get().stream()
                .map(one -> new AuditEvent(
                        by,
                        AuditAction.DIFFERENCE_ACCEPTED,
                        "the count",
                        shortened(words(one)) + ", because: " + shortened(because)))
                .toList());
        PrintWriter out = out();
        accepted.get().forEach(one -> out.println("Accepted: " + words(one)));
        out.printf("%d differences accepted. %s%n", accepted.get().size(), count.allTime());
        return ExitCode.DONE;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static String words(FullCount.Open open) {
        String numbers = open.filings().stream().map(FilingNumber::value).collect(Collectors.joining(", "));
        return open.detail() + (numbers.isEmpty() ? "; no name is on record" : ": " + numbers);
    }
}
