package org.sekisho.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sekisho.Corpus;
import org.sekisho.cli.Sekisho;

/**
 * Measures a list on first claims by their CPC subclasses, words only: {@code run.sh EvaluateBenchmark [--list FILE]
 * [--claims FILE] [--mapping FILE] [options of sekisho evaluate]}. It prints its figures and asserts nothing.
 */
public final class EvaluateBenchmark {

    private static final String CLAIMS = "labels-claims-cpc/AI-Growth-Lab__PatentSBERTa/Data/df_claim_cpc_train.csv";

    private EvaluateBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        List<String> others = new ArrayList<>(List.of(arguments));
        Path claims = Path.of(
                taken("--claims", others, Corpus.folder("").resolve(CLAIMS).toString()));
        Path mapping = Path.of(taken("--mapping", others, "config/evaluation/areas-cpc.csv"));
        String list = taken("--list", others, "config/lists/focus-areas.yml");
        ClaimLabels claimLabels = ClaimLabels.by(mapping);
        Path labels = Files.createTempFile("sekisho-claims", ".csv"); // the office's own eyes only
        labels.toFile().deleteOnExit();
        Map<String, Integer> truths = claimLabels.write(claims, labels);
        if (!others.contains("--json")) {
            print(claimLabels, truths, mapping);
        }
        List<String> command = new ArrayList<>(List.of("evaluate", "--list", list, "--labels", labels.toString()));
        command.addAll(others);
        Sekisho.main(command.toArray(String[]::new));
    }

    private static void print(ClaimLabels labels, Map<String, Integer> truths, Path mapping) {
        System.out.printf(
                "First claims, words only; what they are is taken from their CPC subclasses by %s.%n"
                        + "Classification is a proxy for technology, and not the same: no list reaches 1.00 here.%n%n",
                mapping);
        labels.proxies()
                .forEach(proxy -> System.out.printf(
                        "%-16s %4d truths, %s proxy: %s%n",
                        proxy.area(), truths.get(proxy.area()), proxy.quality(), proxy.remark()));
        System.out.println();
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
