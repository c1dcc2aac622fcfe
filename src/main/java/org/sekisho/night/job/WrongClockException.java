package org.sekisho.night.job;

import java.util.List;

/** The clock of this machine cannot be right; lists and deadlines go by it, and so nothing is begun. */
public class WrongClockException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    WrongClockException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** A sentence for each of them, and what to do. */
    public List<String> problems() {
        return problems;
    }
}
