package org.sekisho.machine.yaml;

import java.util.List;

/** Files of data that cannot be used as they are written. To go on without one would be to go on by other rules, unseen. */
public class DataFileException extends RuntimeException {

    private final transient List<String> problems;

    public DataFileException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** A sentence for each, with file and line. */
    public List<String> problems() {
        return problems;
    }
}
