package org.sekisho.curation;

import java.util.ArrayList;
import java.util.List;
import org.sekisho.curation.difference.ListDifference;
import org.sekisho.curation.difference.ListDifference.FieldChange;

/** A difference for a person to read: {@code +} came, {@code -} went, {@code ~} changed. */
public final class DifferenceText {

    private DifferenceText() {}

    /** Lines without line breaks at their ends. */
    public static List<String> of(ListDifference difference) {
        List<String> lines = new ArrayList<>();
        if (difference.isEmpty()) {
            lines.add("No difference.");
        }
        if (!difference.list().isEmpty()) {
            lines.add("~ the list");
            difference.list().forEach(field -> lines.addAll(lines(field)));
        }
        difference.removed().forEach(entry -> lines.add("- %s  %s".formatted(entry.code(), entry.title())));
        difference.added().forEach(entry -> lines.add("+ %s  %s".formatted(entry.code(), entry.title())));
        difference.changed().forEach(entry -> {
            lines.add("~ %s  %s".formatted(entry.code(), entry.title()));
            entry.fields().forEach(field -> lines.addAll(lines(field)));
        });
        return lines;
    }

    private static List<String> lines(FieldChange field) {
        List<String> lines = new ArrayList<>();
        lines.add("    " + field.field());
        field.gone().forEach(value -> lines.add("      - " + oneLine(value)));
        field.come().forEach(value -> lines.add("      + " + oneLine(value)));
        field.moved().forEach(value -> lines.add("      ~ moved: " + oneLine(value)));
        return lines;
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\R", " ");
    }
}
