package org.sekisho.machine.yaml;

import java.util.List;

/** A file of data that cannot be used as it is written. */
public class DataFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    DataFileException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** A sentence for each, with file and line. */
    public List<String> problems() {
        return problems;
    }
}
