package org.sekisho.curation.control;

import java.util.List;
import java.util.stream.Collectors;

/** A source that is not taken, with all that is wrong with it. No part of it has become a draft. */
public class SourceRefusedException extends RuntimeException {

    private final transient List<SourceProblem> problems;

    public SourceRefusedException(List<SourceProblem> problems) {
        super(problems.stream().map(SourceProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public SourceRefusedException(int line, String message) {
        this(List.of(new SourceProblem(line, "", message)));
    }

    public List<SourceProblem> problems() {
        return problems;
    }

    /**
     * Something in a source that its reader does not know.
     *
     * @param line of the source, from 1
     * @param after the number of the item read last before it; empty if there is none
     * @param message what it is, and what to do
     */
    public record SourceProblem(int line, String after, String message) {

        @Override
        public String toString() {
            return "line %d%s: %s".formatted(line, after.isEmpty() ? "" : ", after " + after, message);
        }
    }
}
