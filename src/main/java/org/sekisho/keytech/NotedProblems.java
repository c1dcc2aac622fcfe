package org.sekisho.keytech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with one file. Noting a problem does not stop the reading, so that all of them are found at once. */
final class NotedProblems {

    private final String file;
    private final List<ListProblem> problems = new ArrayList<>();

    NotedProblems(String file) {
        this.file = file;
    }

    void note(int line, String message) {
        problems.add(new ListProblem(file, line, message));
    }

    /** The value, or a note of why it refused to be made. */
    <T> Optional<T> noteIfRefused(int line, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException e) {
            note(line, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    int count() {
        return problems.size();
    }

    List<ListProblem> inOrderOfLines() {
        return problems.stream()
                .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                .toList();
    }
}
