package org.sekisho.curation.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Labels cannot be used. Holds all that is wrong with them; it quotes codes and ids, and nothing of a text. */
public class LabelProblemsException extends RuntimeException {

    private final transient List<String> problems;

    public LabelProblemsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }

    /** Problems of a file of labels, noted while it is read. */
    static final class LabelProblems {

        /** A file in which everything is wrong must not fill the memory; the rest is counted. */
        private static final int MOST = 1_000;

        private final Path file;
        private final List<String> problems = new ArrayList<>();
        private int more;
        private boolean unknownCode;

        LabelProblems(Path file) {
            this.file = file;
        }

        void note(String problem) {
            add(file + ": " + problem);
        }

        void note(int row, String problem) {
            add("%s, row %d: %s".formatted(file, row, problem));
        }

        void noteUnknownCode(int row, String problem) {
            unknownCode = true;
            note(row, problem);
        }

        private void add(String problem) {
            if (problems.size() < MOST) {
                problems.add(problem);
            } else {
                more++;
            }
        }

        void throwIfAny(ListedCodes codes) {
            if (problems.isEmpty()) {
                return;
            }
            if (more > 0) {
                problems.add("%s: and %d problems more".formatted(file, more));
            }
            if (unknownCode) {
                problems.add("%s: %s".formatted(file, codes.known()));
            }
            throw new LabelProblemsException(problems);
        }
    }
}
