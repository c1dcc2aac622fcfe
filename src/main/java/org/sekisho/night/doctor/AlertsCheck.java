package org.sekisho.night.doctor;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.night.alert.AlertSettings;
import org.sekisho.night.alert.Messenger;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Whether somebody is told of a night that goes wrong, and nothing waits to be told. It sends nothing. */
@Component
public class AlertsCheck implements Check {

    private static final String TRY_IT = "then try it: sekisho notify --test";

    private final AlertSettings settings;
    private final Messenger messenger;
    private final JdbcDatabase database;
    private final Environment environment;

    AlertsCheck(AlertSettings settings, Messenger messenger, JdbcDatabase database, Environment environment) {
        this.settings = settings;
        this.messenger = messenger;
        this.database = database;
        this.environment = environment;
    }

    @Override
    public Finding look() {
        if (messenger.on().isEmpty()) {
            return Finding.ok("off: nobody is told of a run (sekisho.alerts)");
        }
        List<Finding> findings = new ArrayList<>();
        if (messenger.on().contains("mail")) {
            findings.add(mail());
        }
        if (messenger.on().contains("webhook")) {
            findings.add(webhook());
        }
        findings.add(waiting());
        return Finding.of(findings);
    }

    private Finding mail() {
        return StringUtils.hasText(environment.getProperty("spring.mail.host"))
                ? Finding.ok(
                        "mail to %d receivers".formatted(settings.mail().to().size()))
                : Finding.warning("mail has receivers and no server", "set spring.mail.host, " + TRY_IT);
    }

    private Finding webhook() {
        String host = settings.webhook().host();
        return messenger
                .problemOf("webhook")
                .map(problem -> Finding.warning("the webhook has no secret: " + problem, "mend it, " + TRY_IT))
                .orElseGet(() -> Finding.ok("webhook to " + host));
    }

    private Finding waiting() {
        try {
            long waiting = database.waitingAlerts();
            return waiting == 0
                    ? Finding.ok("nothing waits to be sent")
                    : Finding.warning("%d wait to be sent".formatted(waiting), "sekisho notify");
        } catch (DatabaseNotReachedException told) {
            return Finding.ok("what waits is not known without the database");
        }
    }
}
