package org.sekisho.lists.keytech;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is refused in lists that a run is to go by, while editions that are kept are read whatever they have. */
public final class RefusedInUse {

    private RefusedInUse() {}

    /**
     * Refuses symbols that no edition has, and levels that do not exist.
     *
     * @throws ListProblemsException with all of them, in the order of their lines
     */
    public static void refuse(List<KeyTechnologyList> lists) {
        ListedSymbols symbols = new ListedSymbols();
        List<ListProblem> problems = lists.stream()
                .flatMap(list -> Stream.concat(symbols.problems(list), ListedLevels.problems(list))
                        .sorted(Comparator.comparingInt(ListProblem::line)))
                .toList();
        if (!problems.isEmpty()) {
            throw new ListProblemsException(problems);
        }
    }
}
