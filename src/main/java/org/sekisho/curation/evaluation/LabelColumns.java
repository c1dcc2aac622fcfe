package org.sekisho.curation.evaluation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sekisho.intake.filing.VisibleText;

/** The header of a file of labels. */
final class LabelColumns {

    private static final Set<String> KNOWN = Set.of("id", "text", "file", "expected", "section", "language");

    private final List<String> names;
    private final boolean usable;

    private LabelColumns(List<String> names, boolean usable) {
        this.names = names;
        this.usable = usable;
    }

    static LabelColumns of(List<String> header, LabelProblems problems) {
        List<String> names = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        boolean usable = true;
        if (names.size() == 1 && (names.get(0).contains(";") || names.get(0).contains("\t"))) {
            problems.note("the columns are not divided by commas; save the file as CSV with commas");
            return new LabelColumns(names, false);
        }
        Set<String> missing = new TreeSet<>(Set.of("id", "expected"));
        missing.removeAll(names);
        if (!names.contains("text") && !names.contains("file")) {
            missing.add("text (or file)");
        }
        if (!missing.isEmpty()) {
            problems.note("the header lacks %s; its first row names the columns id, text or file, expected"
                    .formatted(String.join(", ", missing)));
            usable = false;
        }
        for (String twice : KNOWN) {
            if (names.stream().filter(twice::equals).count() > 1) {
                problems.note("the header has the column %s twice; remove one".formatted(twice));
                usable = false;
            }
        }
        return new LabelColumns(names, usable);
    }

    /** Whether rows can be read at all. */
    boolean usable() {
        return usable;
    }

    int count() {
        return names.size();
    }

    Map<String, String> cells(List<String> row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
            cells.put(names.get(i), row.get(i));
        }
        return cells;
    }

    List<String> remarks(Path file) {
        String others = names.stream()
                .filter(name -> !KNOWN.contains(name))
                .map(name -> "'" + VisibleText.of(name) + "'")
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? List.of() : List.of("%s: the columns %s are not read".formatted(file, others));
    }
}
