package org.sekisho.machine.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The problems of one file. Noting a problem does not stop the reading, so that all of them are found at once. */
public final class NotedProblems {

    private final List<Noted> problems = new ArrayList<>();

    /** @param line from 1; 0 if it concerns the whole file */
    public record Noted(int line, String message) {}

    public void note(int line, String message) {
        problems.add(new Noted(line, message));
    }

    /** The value, or a note of why it refused to be made. */
    public <T> Optional<T> noteIfRefused(int line, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException e) {
            note(line, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    public int count() {
        return problems.size();
    }

    public List<Noted> inOrderOfLines() {
        return problems.stream()
                .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                .toList();
    }
}
