package org.sekisho.curation.evaluation;

import java.util.List;

/** Labels cannot be used. Holds all that is wrong with them; it quotes codes and ids, and nothing of a text. */
public class LabelProblemsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public LabelProblemsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
