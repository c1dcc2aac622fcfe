package org.sekisho.curation.control;

import java.util.List;
import java.util.stream.Collectors;

/** A source that is not taken, with all that is wrong with it. No part of it has become a draft. */
public class SourceRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

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
}
