package org.sekisho.keytech.scheme.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sekisho.keytech.scheme.SchemeEdition;
import org.sekisho.keytech.scheme.imports.SchemeImporter.Order;
import org.sekisho.keytech.scheme.imports.SchemeImporter.Source;

/** What was asked for on the command line. */
record ImportArguments(Order order, Path to) {

    static final String USAGE = "Usage: SOURCE --edition 2025.01 --to FILE --origin WORDS [--whole] FILES…\n"
            + "SOURCE is one of ipc, ipc-table, cpc, cpc-definitions, ipc-outline, cpc-outline";

    private static final String WHOLE = "--whole";
    private static final List<String> WITH_VALUE = List.of("--edition", "--to", "--origin");

    static Optional<ImportArguments> parse(List<String> words) {
        Map<String, String> options = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (WITH_VALUE.contains(word) && i + 1 < words.size()) {
                options.put(word, words.get(++i));
            } else if (!word.equals(WHOLE)) {
                others.add(word);
            }
        }
        Optional<SchemeEdition> edition = SchemeEdition.parse(options.getOrDefault("--edition", ""));
        boolean complete = options.keySet().containsAll(WITH_VALUE) && others.size() > 1 && edition.isPresent();
        return complete
                ? source(others.get(0))
                        .map(source -> new ImportArguments(
                                new Order(
                                        source,
                                        others.subList(1, others.size()).stream()
                                                .map(Path::of)
                                                .toList(),
                                        edition.get(),
                                        words.contains(WHOLE),
                                        options.getOrDefault("--origin", "")),
                                Path.of(options.getOrDefault("--to", ""))))
                : Optional.empty();
    }

    private static Optional<Source> source(String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Source.values())
                .filter(source -> source.name().equals(name))
                .findFirst();
    }
}
