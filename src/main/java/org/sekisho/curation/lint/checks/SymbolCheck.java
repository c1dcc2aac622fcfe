package org.sekisho.curation.lint.checks;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sekisho.curation.lint.remark.Knowledge;
import org.sekisho.curation.lint.remark.ListCheck;
import org.sekisho.curation.lint.remark.Remarks;
import org.sekisho.curation.lint.words.RuleParts;
import org.sekisho.filing.ClassificationSymbol;
import org.sekisho.filing.ClassificationSymbol.Scheme;
import org.sekisho.keytech.Entry;
import org.sekisho.keytech.Rule;
import org.sekisho.keytech.SymbolRange;
import org.sekisho.keytech.scheme.ClassificationSchemes;
import org.sekisho.keytech.scheme.UnknownSymbols;

/** Asks the classification schemes for every symbol, and both ends of every range. */
public record SymbolCheck(Fault fault) implements ListCheck.EntryCheck {

    /** What can be the matter with a symbol. */
    public enum Fault {
        /** No scheme that is meant has it. */
        UNKNOWN,
        /** The IPC does not have it, and whether the CPC does is not known. */
        DOUBTFUL,
        /** It is of an earlier edition. */
        MOVED
    }

    /** The IPC and what keeps its numbers. */
    private static final Set<Scheme> INTERNATIONAL = Set.of(Scheme.IPC, Scheme.FI);

    @Override
    public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        RuleParts.of(entry)
                .filter(Rule.Classified.class::isInstance)
                .map(Rule.Classified.class::cast)
                .forEach(rule -> Stream.concat(rule.symbols().stream(), rule.together().stream())
                        .distinct()
                        .flatMap(range -> findings(range))
                        .forEach(finding -> remarks.add(
                                entry.lines().of(rule), "%s: %s".formatted(entry.code(), finding), mend())));
    }

    private String mend() {
        return fault == Fault.DOUBTFUL ? "write CPC in front of it if that scheme is meant" : "";
    }

    /** The first end that is wrong speaks for a range. */
    private Stream<String> findings(SymbolRange range) {
        return range.ends().stream()
                .flatMap(symbol -> finding(symbol, range.schemes()).stream())
                .limit(1);
    }

    private Optional<String> finding(ClassificationSymbol symbol, Set<Scheme> schemes) {
        UnknownSymbols unknown = new UnknownSymbols(ClassificationSchemes.shipped());
        Optional<UnknownSymbols.Finding> finding = unknown.check(symbol, schemes);
        return switch (fault) {
            case UNKNOWN -> finding.filter(found -> !found.moved()).map(UnknownSymbols.Finding::message);
            case MOVED -> finding.filter(UnknownSymbols.Finding::moved).map(UnknownSymbols.Finding::message);
            case DOUBTFUL ->
                finding.isPresent() || !schemes.contains(Scheme.CPC) || !schemes.contains(Scheme.IPC) || inCpc(symbol)
                        ? Optional.empty()
                        : unknown.check(symbol, INTERNATIONAL)
                                .filter(found -> !found.moved())
                                .map(found -> "of the IPC, " + found.message());
        };
    }

    private static boolean inCpc(ClassificationSymbol symbol) {
        ClassificationSymbol own = new ClassificationSymbol(
                Scheme.CPC, symbol.subclass(), symbol.group(), symbol.subgroup(), symbol.edition());
        return ClassificationSchemes.shipped().knowledge(own) instanceof org.sekisho.keytech.scheme.Knowledge.Known;
    }
}
