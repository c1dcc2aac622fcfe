package org.sekisho.finding.matching;

import java.util.List;
import java.util.stream.Stream;
import org.sekisho.lists.keytech.ListProblem;

/**
 * What came of compiling lists and screening their examples.
 *
 * @param unreadable what is wrong with rules; the examples of their entries were not screened
 * @param examples how the others came out, in the order of the lists
 */
public record ListTrial(List<ListProblem> unreadable, List<ExampleOutcome> examples) {

    public ListTrial {
        unreadable = List.copyOf(unreadable);
        examples = List.copyOf(examples);
    }

    /** All that keeps the lists from being used. */
    public List<ListProblem> problems() {
        return Stream.concat(unreadable.stream(), examples.stream().flatMap(example -> example.asProblems().stream()))
                .toList();
    }
}
