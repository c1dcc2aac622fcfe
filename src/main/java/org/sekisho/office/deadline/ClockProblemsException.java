package org.sekisho.office.deadline;

import java.util.List;

/** Clocks that cannot be used as they are written. To go on without one would be to let it run out unseen. */
public class ClockProblemsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    ClockProblemsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** A sentence for each, with file and line. */
    public List<String> problems() {
        return problems;
    }
}
