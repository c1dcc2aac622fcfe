package org.sekisho.cli.night;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.JsonAnswer;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.night.doctor.Doctor;
import org.sekisho.night.doctor.Doctor.Checked;
import org.sekisho.night.doctor.Finding.Health;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sekisho doctor}: whether tonight's run would work, one line for each thing it needs. */
@Command(
        name = "doctor",
        description = {
            "Looks at all that a night needs, changes nothing, and says what to do: one line for each check.",
            "Ends with 0 if all is well, 3 if something is wrong that a night survives, 78 if a night would not work."
        })
public final class DoctorCommand extends PlacedCommand {

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Option(
            names = "--whole-audit",
            description = "verify every record of the audit trail, however long it takes, and not the newest ones only")
    private boolean wholeAudit;

    @Override
    public Integer call() {
        List<Checked> all = new ArrayList<>();
        Consumer<Checked> told = checked -> {
            all.add(checked);
            if (!json) {
                print(checked);
            }
        };
        try (ConfigurableApplicationContext sekisho = place.open(true, settings(), Doctor.changingNothing())) {
            sekisho.getBean(Doctor.class).examine(told);
        } catch (RuntimeException failure) {
            told.accept(Doctor.notEvenBegun(failure).orElseThrow(() -> failure));
        }
        if (json) {
            JsonAnswer.print(out(), DoctorJson.of(worst(all), all));
        }
        return switch (worst(all)) {
            case OK -> ExitCode.DONE;
            case WARNING -> ExitCode.DONE_WITH_UNSCREENABLE;
            case WRONG -> ExitCode.CONFIGURATION;
        };
    }

    /** A server that does not answer is told after seconds; a run may wait longer. */
    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.hikari.connection-timeout", "10000");
        settings.put("spring.datasource.hikari.data-source-properties.connectTimeout", "10000");
        if (wholeAudit) {
            settings.put("sekisho.doctor.audit-records", "0");
            settings.put("sekisho.doctor.time-limit", "24h");
        }
        return settings;
    }

    private void print(Checked checked) {
        String advice = checked.finding().advice();
        out().printf(
                        "%-8s %-11s %s%s%n",
                        checked.finding().health().name().toLowerCase(Locale.ROOT),
                        checked.check(),
                        checked.finding().found(),
                        advice.isEmpty() ? "" : ". To do: " + advice);
    }

    private static Health worst(List<Checked> all) {
        return all.stream()
                .map(checked -> checked.finding().health())
                .max(Health::compareTo)
                .orElse(Health.OK);
    }
}
