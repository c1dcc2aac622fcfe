package org.sekisho.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.written.WrittenEntry.WrittenExample;
import org.sekisho.curation.written.WrittenRule;
import org.sekisho.curation.written.YamlText;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Entry.Basis;
import org.sekisho.lists.keytech.Entry.Stewardship;

/** An entry for a person to read. */
public final class EntryText {

    private static final String LINE = "  %-11s %s";

    private final List<String> lines = new ArrayList<>();

    private EntryText(Entry entry) {
        lines.add("%s  %s".formatted(entry.code(), entry.title()));
        line("", entry.titleJa());
        line("area", "%s, queue %s".formatted(entry.area(), entry.queue().name().toLowerCase(Locale.ROOT)));
        stewardship(entry.stewardship());
        languages(entry);
        basis(entry.basis());
        several("rules", "any of", rules(WrittenRule.all(entry.rules())));
        several("requires", "any of", rules(WrittenRule.all(entry.requires())));
        several("unless", "", rules(WrittenRule.exclusions(entry.unless())));
        several("match", "", examples(WrittenExample.all(entry.examples(), true)));
        several("no match", "", examples(WrittenExample.all(entry.examples(), false)));
    }

    /** Lines without line breaks at their ends. */
    public static List<String> of(Entry entry) {
        return List.copyOf(new EntryText(entry).lines);
    }

    private void stewardship(Stewardship stewardship) {
        line("owner", stewardship.owner());
        if (!stewardship.consulted().isEmpty()) {
            line("consulted", String.join(", ", stewardship.consulted()));
        }
        if (stewardship.from() != null || stewardship.to() != null) {
            line(
                    "in force",
                    "%s to %s"
                            .formatted(
                                    stewardship.from() == null ? "always" : stewardship.from(),
                                    stewardship.to() == null ? "further notice" : stewardship.to()));
        }
        line("review by", stewardship.reviewBy() == null ? null : String.valueOf(stewardship.reviewBy()));
        line("handling", stewardship.handling());
    }

    private void languages(Entry entry) {
        if (!entry.languages().isEmpty()) {
            line("languages", String.join(", ", entry.languages()));
        }
    }

    private void basis(Basis basis) {
        line("basis", basis.written());
        line("retrieved", basis.retrieved() == null ? null : String.valueOf(basis.retrieved()));
    }

    private static List<String> rules(List<Object> rules) {
        return rules.stream()
                .map(rule -> YamlText.withoutBraces((Map<?, ?>) rule))
                .toList();
    }

    private static List<String> examples(List<Object> examples) {
        return examples.stream()
                .map(example ->
                        example instanceof Map<?, ?> keys ? YamlText.withoutBraces(keys) : String.valueOf(example))
                .toList();
    }

    private void line(String name, @Nullable String value) {
        if (value != null) {
            lines.add(LINE.formatted(name, value.replaceAll("\\R", " ")));
        }
    }

    private void several(String name, String first, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        String before = name;
        if (!first.isEmpty() && values.size() > 1) {
            line(name, first);
            before = "";
        }
        for (String value : values) {
            line(before, "- " + value);
            before = "";
        }
    }
}
