package org.sekisho.lists.keytech;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.classification.ClassificationSchemes;
import org.sekisho.lists.classification.UnknownSymbols;
import org.sekisho.lists.classification.UnknownSymbols.Fault;
import org.sekisho.machine.yaml.Suggestion;

/** Refuses lists that a run is to go by; editions that are kept are read whatever they have. */
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

    /** The symbols that lists are made of, held against the editions of their schemes that are in force. */
    public static final class ListedSymbols {

        private final UnknownSymbols unknown = new UnknownSymbols(ClassificationSchemes.inForce());

        /** A fault of a symbol of a rule. */
        public record Doubt(Rule rule, UnknownSymbols.Finding finding) {}

        /** The symbols of an entry that are wrong in one way; of a range the first end that is. */
        public Stream<Doubt> doubtsOf(Entry entry, Fault fault) {
            return RuleParts.of(entry, Rule.Classified.class)
                    .flatMap(rule -> rule.ranges()
                            .flatMap(range -> first(range, fault).stream())
                            .map(finding -> new Doubt(rule, finding)));
        }

        /** Symbols that no edition has: nothing would ever be found by them. */
        Stream<ListProblem> problems(KeyTechnologyList list) {
            return list.entries().stream().flatMap(entry -> problems(list, entry));
        }

        private Stream<ListProblem> problems(KeyTechnologyList list, Entry entry) {
            return doubtsOf(entry, Fault.UNKNOWN)
                    .map(doubt -> new ListProblem(
                            list.file(),
                            entry.lines().of(doubt.rule()),
                            "%s: %s".formatted(entry.code(), doubt.finding().message())));
        }

        private Optional<UnknownSymbols.Finding> first(SymbolRange range, Fault fault) {
            return range.ends().stream()
                    .flatMap(symbol -> unknown.check(symbol, range.schemes()).stream())
                    .filter(finding -> finding.fault() == fault)
                    .findFirst();
        }
    }

    /** The levels that entries give to the cases they open, held against those there are. */
    public static final class ListedLevels {

        private ListedLevels() {}

        /** The fault of the level of an entry; empty if it has none, or no level. */
        public static Optional<String> doubtOf(Entry entry) {
            return Optional.ofNullable(entry.stewardship().handling())
                    .filter(written -> Handling.of(written).isEmpty())
                    .map(written -> "%s: 'handling' cannot be '%s'%s"
                            .formatted(entry.code(), written, Suggestion.after(written, Handling.words())));
        }

        static Stream<ListProblem> problems(KeyTechnologyList list) {
            return list.entries().stream()
                    .flatMap(
                            entry -> doubtOf(entry)
                                    .map(message -> new ListProblem(
                                            list.file(), entry.lines().handling(), message))
                                    .stream());
        }
    }
}
