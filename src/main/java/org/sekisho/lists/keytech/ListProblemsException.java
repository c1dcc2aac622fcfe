package org.sekisho.lists.keytech;

import java.util.List;
import java.util.stream.Collectors;

/** One or more lists cannot be used. Holds all that is wrong with all of them. */
public class ListProblemsException extends RuntimeException {

    private final transient List<ListProblem> problems;

    public ListProblemsException(List<ListProblem> problems) {
        super(problems.stream().map(ListProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<ListProblem> problems() {
        return problems;
    }
}
