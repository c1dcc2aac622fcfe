package org.sekisho.lists.keytech;

import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.lists.classification.ClassificationSchemes;
import org.sekisho.lists.classification.UnknownSymbols;
import org.sekisho.lists.classification.UnknownSymbols.Fault;

/** The symbols that lists are made of, held against the editions of their schemes that are in force. */
public final class ListedSymbols {

    private final UnknownSymbols unknown = new UnknownSymbols(ClassificationSchemes.inForce());

    /** What is wrong with a symbol of a rule. */
    public record Doubt(Rule rule, UnknownSymbols.Finding finding) {}

    /** The symbols of an entry that are wrong in one way; of a range the first end that is. */
    public Stream<Doubt> doubtsOf(Entry entry, Fault fault) {
        return RuleParts.of(entry)
                .filter(Rule.Classified.class::isInstance)
                .map(Rule.Classified.class::cast)
                .flatMap(rule -> Stream.concat(rule.symbols().stream(), rule.together().stream())
                        .distinct()
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
