package org.sekisho.cli.serve;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.cli.console.StopSignal;
import org.sekisho.desk.setting.WebSettings;
import org.sekisho.office.staff.Invitations;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sekisho serve}: the review desk, until it is told to end. */
@Command(
        name = "serve",
        description = {
            "Opens the review desk for browsers, over the same database as the runs. Ends with 0 when it is told to (Ctrl-C).",
            "It answers this machine only: what others are to reach needs a proxy that speaks TLS in front of it."
        })
public final class ServeCommand extends PlacedCommand {

    @Option(names = "--port", defaultValue = "8080", description = "default: ${DEFAULT-VALUE}")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        StopSignal signal = new StopSignal();
        try (ConfigurableApplicationContext desk = place.serve(
                Map.of("server.port", Integer.toString(port)),
                context -> place.startRunsBy(context, spec.root().userObject().getClass(), "run"))) {
            CountDownLatch told = new CountDownLatch(1);
            signal.stopsBy(told::countDown);
            greet(desk);
            told.await();
        } finally {
            signal.release(ExitCode.DONE);
        }
        return ExitCode.DONE;
    }

    private void greet(ConfigurableApplicationContext desk) {
        PrintWriter out = out();
        String address = address(desk);
        out.printf("The review desk is open: %s%n", address);
        metrics(desk.getEnvironment()).ifPresent(out::println);
        Invitations invitations = desk.getBean(Invitations.class);
        if (desk.getBean(WebSettings.class).takesPasswords()) {
            invitations
                    .firstCode()
                    .ifPresent(code -> out.printf(
                            "Nobody can add people yet. Go to %s/first-administrator with this code, which is shown once and is"
                                    + " good for a day: %s%n",
                            address, code.code().written()));
        } else if (invitations.lacksAdministrator()) {
            out.println("Nobody can add people yet. Add whoever will, and give them the code that binds their account:"
                    + " sekisho staff add ID --name NAME --role user_administrator; sekisho staff code ID");
        }
        out.flush();
    }

    /** The address of the desk, once it is open. */
    static String address(ConfigurableApplicationContext desk) {
        return "http://127.0.0.1:" + desk.getEnvironment().getProperty("local.server.port");
    }

    private static Optional<String> metrics(Environment settings) {
        return Optional.ofNullable(settings.getProperty("local.management.port"))
                .map(port -> "Health and metrics: http://%s:%s/actuator/health and /actuator/prometheus"
                        .formatted(settings.getProperty("management.server.address"), port));
    }
}
