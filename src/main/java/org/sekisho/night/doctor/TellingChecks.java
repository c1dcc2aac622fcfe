package org.sekisho.night.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sekisho.night.alert.AlertSettings;
import org.sekisho.night.alert.Messenger;
import org.sekisho.night.metrics.MetricsSettings;
import org.springframework.beans.BeansException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Checks of the settings, and of who is told of a night: alerts and metrics. */
final class TellingChecks {

    private TellingChecks() {}

    /** Every setting under {@code sekisho} exists and can be so. */
    record SettingsCheck(ApplicationContext parts) implements Doctor.Check {

        @Override
        public Finding look() {
            List<String> ours = Stream.of(parts.getBeanNamesForAnnotation(ConfigurationProperties.class))
                    .filter(name -> name.startsWith("sekisho"))
                    .toList();
            List<String> problems = new ArrayList<>();
            for (String settings : ours) {
                try {
                    parts.getBean(settings);
                } catch (BeansException wrong) {
                    List<String> sentences = SettingProblems.of(wrong);
                    problems.addAll(sentences.isEmpty() ? List.of(settings + " cannot be read") : sentences);
                }
            }
            return problems.isEmpty()
                    ? Finding.ok("%d groups of settings can be so".formatted(ours.size()))
                    : wrong(problems);
        }

        public static Finding wrong(List<String> problems) {
            return Finding.wrong(String.join("; ", problems), "mend config/application.yml, or the environment");
        }
    }

    /** Somebody is told of a night that goes wrong, and nothing waits to be told. It sends nothing. */
    record AlertsCheck(AlertSettings settings, Messenger messenger, JdbcDatabase database, Environment environment)
            implements Doctor.Check {

        private static final String TRY_IT = "then try it: sekisho notify --test";

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
                    ? Finding.ok("mail to %d receivers"
                            .formatted(settings.mail().to().size()))
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
            } catch (JdbcDatabase.NotReachedException told) {
                return Finding.ok("what waits is not known without the database");
            }
        }
    }

    /** The office's monitoring finds figures, and a run can leave them there. */
    record MetricsCheck(MetricsSettings settings) implements Doctor.Check {

        @Override
        public Finding look() {
            List<Finding> findings = new ArrayList<>();
            if (settings.file() != null) {
                findings.add(file(settings.file().toAbsolutePath()));
            }
            if (settings.port() != null) {
                findings.add(Finding.ok(
                        "an open desk answers on port %d of %s".formatted(settings.port(), settings.address())));
            }
            if (settings.workerPort() != null) {
                findings.add(Finding.ok(
                        "a worker answers on port %d of %s".formatted(settings.workerPort(), settings.address())));
            }
            return findings.isEmpty()
                    ? Finding.ok(
                            "off: no run writes a file, and no desk or worker opens a port for them (sekisho.metrics)")
                    : Finding.of(findings);
        }

        private static Finding file(Path file) {
            Path folder = Objects.requireNonNull(file.getParent(), "a file that ends with .prom is in a folder");
            try {
                Files.delete(Files.createTempFile(folder, ".sekisho-", ".doctor"));
                return Finding.ok("each run writes %s".formatted(file));
            } catch (IOException e) {
                return Finding.warning(
                        "a run cannot write %s (%s)"
                                .formatted(file, e.getClass().getSimpleName()),
                        "let %s write into %s, or name another file by sekisho.metrics.file"
                                .formatted(System.getProperty("user.name"), folder));
            }
        }
    }
}
