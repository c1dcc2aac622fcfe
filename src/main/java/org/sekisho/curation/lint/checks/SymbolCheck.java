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
import org.sekisho.keytech.scheme.UnknownSymbols.Fault;

/** Asks the classification schemes for every symbol, and both ends of every range. */
public record SymbolCheck(Fault fault) implements ListCheck.EntryCheck {

    @Override
    public void check(Entry entry, Knowledge knowledge, Remarks remarks) {
        RuleParts.of(entry)
                .filter(Rule.Classified.class::isInstance)
                .map(Rule.Classified.class::cast)
                .forEach(rule -> Stream.concat(rule.symbols().stream(), rule.together().stream())
                        .distinct()
                        .flatMap(range -> findings(range))
                        .forEach(finding ->
                                remarks.add(entry.lines().of(rule), "%s: %s".formatted(entry.code(), finding), "")));
    }

    /** The first end that is wrong speaks for a range. */
    private Stream<String> findings(SymbolRange range) {
        return range.ends().stream()
                .flatMap(symbol -> finding(symbol, range.schemes()).stream())
                .limit(1);
    }

    private Optional<String> finding(ClassificationSymbol symbol, Set<Scheme> schemes) {
        return new UnknownSymbols(ClassificationSchemes.inForce())
                .check(symbol, schemes)
                .filter(found -> found.fault() == fault)
                .map(UnknownSymbols.Finding::message);
    }
}
