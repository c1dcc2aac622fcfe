package org.sekisho.office.unread;

import java.util.List;

/** A request is refused, and nothing was done. A sentence for each reason, with the filing's number. */
public class RequestRefusedException extends Exception {

    private final transient List<String> problems;

    RequestRefusedException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    RequestRefusedException(String problem) {
        this(List.of(problem));
    }

    public List<String> problems() {
        return problems;
    }
}
