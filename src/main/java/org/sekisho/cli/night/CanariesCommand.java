package org.sekisho.cli.night;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.ListOptions;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.console.PlacedCommand;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.night.run.FrozenLists;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.proof.canary.Canaries;
import org.sekisho.proof.canary.Canary;
import org.sekisho.proof.canary.CanaryResult;
import org.sekisho.proof.canary.CanaryResult.Verdict;
import org.sekisho.proof.canary.Expectation;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sekisho canaries}: the canaries, what is expected of each, and what came of it. */
@Command(
        name = "canaries",
        description = {
            "Lists the canaries: invented filings that go through every run to try it, and that no examiner sees.",
            "For each expectation it says what came of it in the last run."
        })
public final class CanariesCommand extends PlacedCommand {

    private static final String LINE = "%-34s %-28s %-15s %s";

    @Override
    public Integer call() {
        PrintWriter out = out();
        try (ConfigurableApplicationContext sekisho = place.open()) {
            Canaries canaries = sekisho.getBean(Canaries.class);
            Map<String, CanaryResult> last = new LinkedHashMap<>();
            canaries.lastResults().forEach(result -> last.put(result.number() + " " + result.expectation(), result));
            List<Canary> all = canaries.all();
            print(out, "CANARY", "EXPECTED", "LAST RUN", "BECAUSE");
            for (Canary filing : all) {
                for (Expectation expectation : filing.expected()) {
                    CanaryResult result = last.get(filing.number() + " " + expectation.written());
                    print(
                            out,
                            filing.number().value(),
                            expectation.written(),
                            result == null ? "not yet run" : words(result.verdict()),
                            VisibleText.of(filing.because()));
                }
            }
            out.printf("%d canaries. Try them now: sekisho canaries check%n", all.size());
            return ExitCode.DONE;
        }
    }

    private static void print(PrintWriter out, Object... columns) {
        out.println(LINE.formatted(columns).stripTrailing());
    }

    private static String words(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Screens them without a run. */
    @Command(
            name = "check",
            description = {
                "Screens the canaries now, by today's lists, without a run and without touching a case.",
                "Exit code 9 if one is missed or wrongly flagged."
            })
    int check(
            @Mixin Place checked,
            @Option(
                            names = "--list",
                            paramLabel = "FILE",
                            description = "a list to check against instead of those set; may be given several times")
                    @Nullable List<Path> lists) {
        PrintWriter out = out();
        try (ConfigurableApplicationContext sekisho = checked.open(true, ListOptions.toTry(lists), context -> {})) {
            List<CanaryResult> results = sekisho.getBean(Canaries.class)
                    .tryOut(sekisho.getBean(FrozenLists.class).inForce());
            print(out, "CANARY", "EXPECTED", "NOW", "");
            results.stream()
                    .filter(result -> !result.ofExample() || isWrong(result))
                    .forEach(result -> print(
                            out,
                            result.number().value(),
                            result.expectation(),
                            words(result.verdict()),
                            result.detail()));
            List<CanaryResult> named =
                    results.stream().filter(result -> !result.ofExample()).toList();
            List<CanaryResult> examples =
                    results.stream().filter(CanaryResult::ofExample).toList();
            out.printf(
                    "%d of %d as expected, %d not applicable; %d of %d examples of the lists as expected%n",
                    count(named, Verdict.AS_EXPECTED),
                    named.size(),
                    count(named, Verdict.NOT_APPLICABLE),
                    count(examples, Verdict.AS_EXPECTED),
                    examples.size());
            return results.stream().anyMatch(CanariesCommand::isWrong) ? ExitCode.RED : ExitCode.DONE;
        }
    }

    private static boolean isWrong(CanaryResult result) {
        return result.verdict() == Verdict.MISSED || result.verdict() == Verdict.FLAGGED;
    }

    private static long count(List<CanaryResult> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /** Puts one of the office's own beside them. */
    @Command(
            name = "add",
            description = {
                "Copies a file into the office's own canaries (sekisho.canaries.folder).",
                "It goes through every run from the next one on. Put in no real filing: nobody treats it as secret."
            })
    int add(
            @Mixin Place asked,
            @Parameters(paramLabel = "FILE", description = "the invented filing, one file") Path file,
            @Option(
                            names = "--expect",
                            required = true,
                            paramLabel = "WHAT",
                            description = Expectation.FORMS + "; may be given several times")
                    List<String> expect,
            @Option(names = "--because", paramLabel = "TEXT", defaultValue = "", description = "why it is there")
                    String because) {
        PrintWriter err = err();
        List<Expectation> expected = new ArrayList<>();
        for (String one : expect) {
            Optional<Expectation> read = Expectation.of(one);
            if (read.isEmpty()) {
                err.printf("'%s' is none of %s.%n", VisibleText.of(one), Expectation.FORMS);
                return ExitCode.USAGE;
            }
            expected.add(read.get());
        }
        try (ConfigurableApplicationContext sekisho = asked.open()) {
            Optional<String> refused = sekisho.getBean(Canaries.class).add(file, expected, because);
            if (refused.isPresent()) {
                err.println(VisibleText.of(refused.get()));
                return ExitCode.USAGE;
            }
            sekisho.getBean(AuditTrail.class)
                    .add(
                            Place.user(),
                            AuditAction.CANARY_ADDED,
                            String.valueOf(file.getFileName()),
                            String.join(", ", expect));
            out().println("Added. Try it: sekisho canaries check");
            return ExitCode.DONE;
        }
    }
}
