package org.sekisho.finding.matching;

import java.util.List;
import java.util.stream.Stream;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Example;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.ListProblem;

/**
 * The outcome of an example of a list.
 *
 * @param found what the entry found in it; empty if it does not apply
 * @param problems why that is not what the list says; empty if it is
 */
public record ExampleOutcome(
        KeyTechnologyList list, Entry entry, Example example, List<MatchEvidence> found, List<String> problems) {

    public ExampleOutcome {
        found = List.copyOf(found);
        problems = List.copyOf(problems);
    }

    public boolean asExpected() {
        return problems.isEmpty();
    }

    /** The findings, a line for each: the clause and the words, or the symbol or name, that met it. */
    public List<String> written() {
        return found.stream().map(ExampleOutcome::written).distinct().toList();
    }

    private static String written(MatchEvidence evidence) {
        String clause = evidence.clause().written();
        List<String> quoted = evidence.quoted();
        if (!quoted.isEmpty()) {
            return clause + ": '" + String.join(" ... ", quoted) + "'";
        }
        return evidence instanceof MatchEvidence.Symbol symbol
                ? clause + ": " + symbol.symbol().written()
                : clause;
    }

    List<ListProblem> asProblems() {
        return problems.stream()
                .map(problem -> new ListProblem(list.file(), example.line(), problem))
                .toList();
    }

    /**
     * Results of compiling lists and screening their examples.
     *
     * @param unreadable what is wrong with rules; the examples of their entries were not screened
     * @param examples how the others came out, in the order of the lists
     */
    public record ListTrial(List<ListProblem> unreadable, List<ExampleOutcome> examples) {

        public ListTrial {
            unreadable = List.copyOf(unreadable);
            examples = List.copyOf(examples);
        }

        /** The problems that keep the lists from being used. */
        public List<ListProblem> problems() {
            return Stream.concat(
                            unreadable.stream(), examples.stream().flatMap(example -> example.asProblems().stream()))
                    .toList();
        }
    }
}
