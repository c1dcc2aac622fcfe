package org.sekisho.night.doctor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Goes through everything that a night needs. A check is made only when its turn comes, with the parts it looks at, so
 * that a part that cannot start is a line that is wrong and not the end.
 */
@Component
public record Doctor(AutowireCapableBeanFactory parts, DoctorSettings settings, HiddenSecrets secrets) {

    /** Everything that is looked at, in this order. The database comes before those that ask it. */
    private static final Map<String, Class<? extends Check>> CHECKS = checks();

    private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);

    private static Map<String, Class<? extends Check>> checks() {
        Map<String, Class<? extends Check>> checks = new LinkedHashMap<>();
        checks.put("settings", TellingChecks.SettingsCheck.class);
        checks.put("java", MachineChecks.JavaCheck.class);
        checks.put("folders", MachineChecks.FoldersCheck.class);
        checks.put("disk", MachineChecks.DiskCheck.class);
        checks.put("rights", SecretChecks.RightsCheck.class);
        checks.put("keys", SecretChecks.KeysCheck.class);
        checks.put("database", DatabaseChecks.DatabaseCheck.class);
        checks.put("migrations", FlywayMigrationsCheck.class);
        checks.put("clock", MachineChecks.ClockCheck.class);
        checks.put("run", DatabaseChecks.RunCheck.class);
        checks.put("audit", DatabaseChecks.AuditCheck.class);
        checks.put("inboxes", ReadingChecks.InboxesCheck.class);
        checks.put("lists", ListChecks.ListsCheck.class);
        checks.put("control", ListChecks.ControlListsCheck.class);
        checks.put("entries", DatabaseChecks.EntriesCheck.class);
        checks.put("deadlines", ListChecks.DeadlinesCheck.class);
        checks.put("referrals", ListChecks.AuthoritiesCheck.class);
        checks.put("partners", DatabaseChecks.PartnersCheck.class);
        checks.put("opinion", DatabaseChecks.OpinionCheck.class);
        checks.put("models", ReadingChecks.ModelsCheck.class);
        checks.put("parser", ReadingChecks.ParserCheck.class);
        checks.put("ocr", ReadingChecks.OcrCheck.class);
        checks.put("alerts", TellingChecks.AlertsCheck.class);
        checks.put("metrics", TellingChecks.MetricsCheck.class);
        return checks;
    }

    /** Prepares a start of the parts in which nothing is changed: tables that are missing stay so and are told of. */
    public static ApplicationContextInitializer<ConfigurableApplicationContext> changingNothing() {
        return context -> context.getBeanFactory()
                .registerSingleton("tablesLeftAsTheyAre", new FlywayMigrationsCheck.LeftAlone());
    }

    /** The result of a start that failed for its settings; empty if it failed for something else. */
    public static Optional<Checked> notEvenBegun(RuntimeException failure) {
        List<String> problems = SettingProblems.of(failure);
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new Checked("settings", TellingChecks.SettingsCheck.wrong(problems)));
    }

    /** Looks at everything, and tells of each as it is found. */
    public void examine(Consumer<Checked> told) {
        CHECKS.keySet().forEach(name -> told.accept(examine(name)));
    }

    Checked examine(String name) {
        return new Checked(name, secrets.hiddenIn(finding(name, Objects.requireNonNull(CHECKS.get(name), name))));
    }

    private Finding finding(String name, Class<? extends Check> check) {
        FutureTask<Finding> look =
                new FutureTask<>(() -> parts.createBean(check).look());
        Thread looking = new Thread(look, "doctor-" + name);
        looking.setDaemon(true);
        looking.start();
        try {
            return look.get(settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hanging) {
            look.cancel(true);
            return Finding.wrong(
                    "no answer within %d ms".formatted(settings.timeLimit().toMillis()),
                    "find out what hangs, or give it longer by sekisho.doctor.time-limit");
        } catch (InterruptedException stopped) {
            look.cancel(true);
            Thread.currentThread().interrupt();
            return Finding.wrong("stopped while it was looked at", "run it again");
        } catch (ExecutionException failed) {
            Finding finding = Finding.failed(failed.getCause());
            LOG.info("The check of {} failed: {}", name, secrets.hiddenIn(String.valueOf(failed.getCause())));
            return finding;
        }
    }

    /** One thing that a night needs. */
    interface Check {

        /**
         * Looks at it and changes nothing. What it throws is told as wrong by the doctor, so a check
         * catches only what it can say more about.
         */
        Finding look() throws Exception;
    }

    /** A check by its name, and what it found. */
    public record Checked(String check, Finding finding) {}
}
