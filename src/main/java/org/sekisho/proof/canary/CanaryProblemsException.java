package org.sekisho.proof.canary;

import java.util.List;

/** Canaries that cannot be used as they are. To go on without them would look like a night they had passed. */
public class CanaryProblemsException extends RuntimeException {

    private final transient List<String> problems;

    CanaryProblemsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** A sentence for each of them. */
    public List<String> problems() {
        return problems;
    }
}
