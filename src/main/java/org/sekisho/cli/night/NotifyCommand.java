package org.sekisho.cli.night;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.night.alert.Alert;
import org.sekisho.night.alert.Alerts;
import org.sekisho.night.alert.Messenger;
import org.sekisho.night.alert.Messenger.Delivery;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sekisho notify}: sends what waits, a test, or what only the caller of a run knows. */
@Command(
        name = "notify",
        description = {
            "Sends the alerts that could not be sent, to all receivers of the settings, and says what came back.",
            "Ends with 5 if something was not sent, 78 if no receiver is set."
        })
public final class NotifyCommand extends PlacedCommand {

    @ArgGroup
    private @Nullable What what;

    /** Something other than what waits. Neither needs a database. */
    static final class What {

        @Option(names = "--test", required = true, description = "send a test instead")
        private boolean test;

        @Option(
                names = "--exit",
                required = true,
                paramLabel = "CODE",
                description = {
                    "for what starts runs: tell that one ended with CODE and could not tell of it itself. Does nothing",
                    "for 0, 3, 4, 6 and 9, of which the run tells or there is nothing to tell"
                })
        private @Nullable Integer exitCode;
    }

    @Override
    public Integer call() {
        Integer ended = what == null ? null : what.exitCode;
        if (ended != null && ExitCode.isToldByTheRun(ended)) {
            return ExitCode.DONE;
        }
        // not place.open(): what is told may be that the home is not there
        try (ConfigurableApplicationContext sekisho = place.open(true, Map.of(), context -> {})) {
            Messenger messenger = sekisho.getBean(Messenger.class);
            if (messenger.on().isEmpty()) {
                err().println("No receiver is set: see sekisho.alerts in config/application.yml.");
                return ExitCode.CONFIGURATION;
            }
            if (what == null) {
                return told(sekisho.getBean(Alerts.class).sendWaiting(), "Nothing waits to be sent.");
            }
            String id = "%s-%d"
                    .formatted(
                            ended == null ? "test" : "exit",
                            sekisho.getBean(Clock.class).instant().getEpochSecond());
            return told(messenger.send(id, ended == null ? Alert.test() : Alert.notBegun(ended)), "");
        }
    }

    private int told(List<Delivery> deliveries, String none) {
        if (deliveries.isEmpty()) {
            out().println(none);
        }
        deliveries.forEach(delivery -> out().printf(
                        "%-8s %-9s %s%n",
                        delivery.channel(), delivery.sent() ? "sent" : "not sent", VisibleText.of(delivery.answer())));
        return deliveries.stream().allMatch(Delivery::sent) ? ExitCode.DONE : ExitCode.FAILED;
    }
}
