package org.sekisho.lists.keytech;

import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.yaml.Suggestion;

/** The levels that entries give to the cases they open, held against those there are. */
public final class ListedLevels {

    private ListedLevels() {}

    /** What is wrong with the level of an entry; empty if nothing is, or it has none. */
    public static Optional<String> doubtOf(Entry entry) {
        return Optional.ofNullable(entry.stewardship().handling())
                .filter(written -> Handling.of(written).isEmpty())
                .map(written -> "%s: 'handling' cannot be '%s'%s"
                        .formatted(entry.code(), written, Suggestion.after(written, Handling.words())));
    }

    static Stream<ListProblem> problems(KeyTechnologyList list) {
        return list.entries().stream()
                .flatMap(
                        entry -> doubtOf(entry)
                                .map(message -> new ListProblem(
                                        list.file(), entry.lines().handling(), message))
                                .stream());
    }
}
