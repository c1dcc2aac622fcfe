package org.sekisho.lists.keytech;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One technology on the list, and what in a filing points to it.
 *
 * @param titleJa the title in Japanese; null if it has none
 * @param area the technology area, {@code quantum}
 * @param rules any one of them is enough
 * @param requires what has to be there besides the technology, any one of them; empty if nothing
 * @param languages those of its words as its list says, two letters each; empty if it does not: see {@link EntryLanguages}
 */
public record Entry(
        EntryCode code,
        String title,
        @Nullable String titleJa,
        String area,
        ReviewQueue queue,
        Basis basis,
        Stewardship stewardship,
        List<Rule> rules,
        List<Rule> requires,
        List<Exclusion> unless,
        List<Example> examples,
        ListLines lines,
        List<String> languages) {

    public Entry {
        languages = List.copyOf(languages);
        rules = List.copyOf(rules);
        requires = List.copyOf(requires);
        unless = List.copyOf(unless);
        examples = List.copyOf(examples);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("Entry %s would never match: it has no rules".formatted(code));
        }
    }

    /** The line in the list's file where it begins, from 1. */
    public int line() {
        return lines.entry();
    }

    /** The same wherever it stands in a file, for comparing. */
    public Entry withoutLines() {
        return new Entry(
                code,
                title,
                titleJa,
                area,
                queue,
                basis,
                stewardship,
                rules,
                requires,
                unless,
                examples.stream().map(Example::withoutLine).toList(),
                new ListLines(0, Map.of()),
                languages);
    }

    /** The same without some of its false friends. */
    public Entry withUnless(List<Exclusion> left) {
        return new Entry(
                code,
                title,
                titleJa,
                area,
                queue,
                basis,
                stewardship,
                rules,
                requires,
                left,
                examples,
                lines,
                languages);
    }
}
