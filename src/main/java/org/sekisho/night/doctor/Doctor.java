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
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Goes through everything that a night needs. A check is made only when its turn comes, with the parts it looks at, so
 * that a part that cannot start is a line that is wrong and not the end.
 */
@Component
public class Doctor {

    /** Everything that is looked at, in this order. The database comes before those that ask it. */
    private static final Map<String, Class<? extends Check>> CHECKS = checks();

    private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);

    private final BeanFactory parts;
    private final DoctorSettings settings;
    private final HiddenSecrets secrets;

    Doctor(BeanFactory parts, DoctorSettings settings, HiddenSecrets secrets) {
        this.parts = parts;
        this.settings = settings;
        this.secrets = secrets;
    }

    private static Map<String, Class<? extends Check>> checks() {
        Map<String, Class<? extends Check>> checks = new LinkedHashMap<>();
        checks.put("settings", SettingsCheck.class);
        checks.put("java", JavaCheck.class);
        checks.put("folders", FoldersCheck.class);
        checks.put("disk", DiskCheck.class);
        checks.put("rights", RightsCheck.class);
        checks.put("keys", KeysCheck.class);
        checks.put("database", DatabaseCheck.class);
        checks.put("migrations", FlywayMigrationsCheck.class);
        checks.put("clock", ClockCheck.class);
        checks.put("run", RunCheck.class);
        checks.put("audit", AuditCheck.class);
        checks.put("inboxes", InboxesCheck.class);
        checks.put("lists", ListsCheck.class);
        checks.put("control", ControlListsCheck.class);
        checks.put("entries", EntriesCheck.class);
        checks.put("deadlines", DeadlinesCheck.class);
        checks.put("referrals", AuthoritiesCheck.class);
        checks.put("models", ModelsCheck.class);
        checks.put("parser", ParserCheck.class);
        checks.put("ocr", OcrCheck.class);
        checks.put("alerts", AlertsCheck.class);
        checks.put("metrics", MetricsCheck.class);
        return checks;
    }

    /** Prepares a start of the parts in which nothing is changed: tables that are missing stay so and are told of. */
    public static ApplicationContextInitializer<ConfigurableApplicationContext> changingNothing() {
        return context -> context.getBeanFactory().registerSingleton("tablesLeftAsTheyAre", new FlywayLeftAlone());
    }

    /** What a start that failed for its settings comes to; empty if it failed for something else. */
    public static Optional<Checked> notEvenBegun(RuntimeException failure) {
        List<String> problems = SettingProblems.of(failure);
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new Checked("settings", SettingsCheck.wrong(problems)));
    }

    /** Looks at everything, and tells of each as it is found. */
    public void examine(Consumer<Checked> told) {
        CHECKS.keySet().forEach(name -> told.accept(examine(name)));
    }

    Checked examine(String name) {
        return new Checked(name, secrets.hiddenIn(finding(name, Objects.requireNonNull(CHECKS.get(name), name))));
    }

    private Finding finding(String name, Class<? extends Check> check) {
        FutureTask<Finding> look = new FutureTask<>(() -> parts.getBean(check).look());
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
            Finding finding = FailedCheck.finding(failed.getCause());
            LOG.info("The check of {} failed: {}", name, secrets.hiddenIn(String.valueOf(failed.getCause())));
            return finding;
        }
    }
}
