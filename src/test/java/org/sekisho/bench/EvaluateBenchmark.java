package org.sekisho.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sekisho.cli.Sekisho;
import org.sekisho.intake.filing.Section;

/**
 * Measures a list on texts by their subclasses, words only: {@code run.sh EvaluateBenchmark [--set claims|abstracts|
 * filings] [--half tuned|other] [--section claim|abstract] [--list FILE] [--texts FILE] [--mapping FILE] [options of
 * sekisho evaluate]}. It prints its figures and asserts nothing.
 */
public final class EvaluateBenchmark {

    private EvaluateBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        List<String> others = new ArrayList<>(List.of(arguments));
        TextSet set = TextSet.valueOf(upper(taken("--set", others, "claims")));
        Section section =
                Section.valueOf(upper(taken("--section", others, set.section().name())));
        TextLabels.Half half = TextLabels.Half.valueOf(upper(taken("--half", others, "both")));
        Path texts = Path.of(taken("--texts", others, set.file().toString()));
        Path mapping = Path.of(taken("--mapping", others, "config/evaluation/areas-cpc.csv"));
        String list = taken("--list", others, "config/lists/focus-areas.yml");
        TextLabels.AreaProxies proxies = TextLabels.AreaProxies.in(mapping);
        Path labels = Files.createTempFile("sekisho-texts", ".csv"); // the office's own eyes only
        labels.toFile().deleteOnExit();
        Map<String, Integer> truths = new TextLabels(proxies, section, half).write(set.in(texts), labels);
        if (!others.contains("--json")) {
            print(proxies, truths, mapping);
        }
        List<String> command = new ArrayList<>(List.of("evaluate", "--list", list, "--labels", labels.toString()));
        command.addAll(others);
        Sekisho.main(command.toArray(String[]::new));
    }

    private static void print(TextLabels.AreaProxies proxies, Map<String, Integer> truths, Path mapping) {
        System.out.printf(
                "Words only; what the texts are is taken from their subclasses by %s.%n"
                        + "Classification is a proxy for technology, and not the same: no list reaches 1.00 here.%n%n",
                mapping);
        proxies.proxies()
                .forEach(proxy -> System.out.printf(
                        "%-16s %4d truths, %s proxy: %s%n",
                        proxy.area(), truths.get(proxy.area()), proxy.quality(), proxy.remark()));
        System.out.println();
    }

    private static String upper(String option) {
        return option.toUpperCase(Locale.ROOT);
    }

    private static String taken(String option, List<String> arguments, String otherwise) {
        int at = arguments.indexOf(option);
        if (at < 0) {
            return otherwise;
        }
        String value = arguments.get(at + 1);
        arguments.subList(at, at + 2).clear();
        return value;
    }
}
