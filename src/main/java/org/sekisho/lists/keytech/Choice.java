package org.sekisho.lists.keytech;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sekisho.machine.yaml.KnownFields;
import org.sekisho.machine.yaml.NotedProblems;
import org.sekisho.machine.yaml.Suggestion;

/** One of a few words under a key. */
final class Choice {

    private Choice() {}

    /** The choice; empty, and noted, if it is none of them. */
    static <T extends Enum<T>> Optional<T> of(T[] choices, KnownFields fields, String key, NotedProblems problems) {
        String written = fields.text(key);
        List<String> names = Arrays.stream(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        Optional<T> choice = Arrays.stream(choices)
                .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
        if (choice.isEmpty() && !written.isEmpty()) {
            problems.note(
                    fields.lineOf(key),
                    "'%s' cannot be '%s'%s".formatted(key, written, Suggestion.after(written, names)));
        }
        return choice;
    }
}
