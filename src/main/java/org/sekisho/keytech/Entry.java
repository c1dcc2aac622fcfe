package org.sekisho.keytech;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One technology on the list, and what in a filing points to it.
 *
 * @param titleJa the title in Japanese; null if it has none
 * @param area the technology area, {@code quantum}
 * @param basis why the entry is on the list, and where that is written
 * @param rules any one of them is enough
 * @param requires what has to be there besides the technology, any one of them; empty if nothing
 * @param line where it stands in the list's file, from 1
 */
public record Entry(
        EntryCode code,
        String title,
        @Nullable String titleJa,
        String area,
        ReviewQueue queue,
        String basis,
        List<Rule> rules,
        List<Rule> requires,
        List<Exclusion> unless,
        List<Example> examples,
        int line) {

    public Entry {
        rules = List.copyOf(rules);
        requires = List.copyOf(requires);
        unless = List.copyOf(unless);
        examples = List.copyOf(examples);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("Entry %s would never match: it has no rules".formatted(code));
        }
    }
}
