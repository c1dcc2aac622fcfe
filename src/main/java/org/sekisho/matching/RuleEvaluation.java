package org.sekisho.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.filing.ClassificationSymbol;
import org.sekisho.keytech.Rule;
import org.sekisho.keytech.SymbolRange;
import org.sekisho.matching.pattern.ListedName;
import org.sekisho.matching.pattern.RulePatterns;
import org.sekisho.matching.words.WordHit;
import org.sekisho.passage.Passage;
import org.sekisho.passage.TextSpan;

/** Says of rules whether they hold for one filing, and why. */
final class RuleEvaluation implements Rule.Handler<Verdict> {

    private final RulePatterns patterns;
    private final FilingSigns signs;

    RuleEvaluation(RulePatterns patterns, FilingSigns signs) {
        this.patterns = patterns;
        this.signs = signs;
    }

    Verdict anyOf(List<Rule> rules) {
        return Verdict.anyOf(rules.stream().map(rule -> rule.handledBy(this)).toList());
    }

    /** Without any symbol a filing does not say what it is about; that is not the same as being about something else. */
    @Override
    public Verdict classified(Rule.Classified rule) {
        List<MatchEvidence.Symbol> found = signs.symbols().stream()
                .filter(symbol -> includes(rule.symbols(), symbol))
                .distinct()
                .map(symbol -> new MatchEvidence.Symbol(rule, symbol))
                .toList();
        return Verdict.of(found, signs.classified() ? Truth.NOT_MET : Truth.NOT_STATED);
    }

    static boolean includes(List<SymbolRange> ranges, ClassificationSymbol symbol) {
        return ranges.stream().anyMatch(range -> range.includes(symbol));
    }

    @Override
    public Verdict word(Rule.Word rule) {
        return words(rule);
    }

    @Override
    public Verdict phrase(Rule.Phrase rule) {
        return words(rule);
    }

    @Override
    public Verdict near(Rule.Near rule) {
        return words(rule);
    }

    private Verdict words(Rule rule) {
        return Verdict.of(quoted(rule, signs.words().of(patterns.of(rule))), Truth.NOT_MET);
    }

    @Override
    public Verdict stateFunded(Rule.StateFunded rule) {
        List<MatchEvidence> stated = new ArrayList<>();
        signs.funding()
                .forEach(funding ->
                        stated.add(new MatchEvidence.Words(rule, funding.passage(), List.of(funding.span()))));
        return Verdict.of(stated, Truth.NOT_STATED);
    }

    @Override
    public Verdict namedOrganisation(Rule.NamedOrganisation rule) {
        List<ListedName> listed = patterns.organisationsOf(rule);
        List<MatchEvidence.Words> mentioned = quoted(rule, mentions(listed));
        List<MatchEvidence> found = new ArrayList<>(mentioned);
        for (FilingSigns.Named named : signs.organisations()) {
            boolean quoted =
                    mentioned.stream().anyMatch(words -> words.passage().equals(named.passage()));
            if (!quoted && listed.stream().anyMatch(name -> name.name().isPartOf(named.name()))) {
                found.add(new MatchEvidence.Name(rule, named.entity(), named.passage()));
            }
        }
        return Verdict.of(found, signs.partiesKnown() ? Truth.NOT_MET : Truth.NOT_STATED);
    }

    private List<WordHit> mentions(List<ListedName> listed) {
        return listed.stream()
                .flatMap(name -> signs.words().of(name.inText()).stream().filter(name::isMeantBy))
                .toList();
    }

    @Override
    public Verdict anyOf(Rule.AnyOf rule) {
        return anyOf(rule.rules());
    }

    @Override
    public Verdict allOf(Rule.AllOf rule) {
        return Verdict.allOf(
                rule.rules().stream().map(branch -> branch.handledBy(this)).toList());
    }

    /** The words found, passage by passage in reading order, each place once. */
    private static List<MatchEvidence.Words> quoted(Rule rule, Collection<WordHit> hits) {
        Map<Passage, List<TextSpan>> byPassage =
                new TreeMap<>(Comparator.comparingInt(passage -> passage.span().start()));
        hits.forEach(hit ->
                hit.spans().forEach((passage, spans) -> byPassage.merge(passage, spans, RuleEvaluation::joined)));
        return byPassage.entrySet().stream()
                .map(found -> new MatchEvidence.Words(rule, found.getKey(), apart(found.getValue())))
                .toList();
    }

    private static List<TextSpan> joined(List<TextSpan> some, List<TextSpan> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The same places without overlap, in order. */
    private static List<TextSpan> apart(List<TextSpan> spans) {
        List<TextSpan> apart = new ArrayList<>();
        @Nullable TextSpan last = null;
        for (TextSpan span :
                spans.stream().sorted(Comparator.comparingInt(TextSpan::start)).toList()) {
            if (last != null && span.start() < last.end()) {
                apart.remove(apart.size() - 1);
                span = new TextSpan(last.start(), Math.max(last.end(), span.end()));
            }
            apart.add(span);
            last = span;
        }
        return apart;
    }
}
