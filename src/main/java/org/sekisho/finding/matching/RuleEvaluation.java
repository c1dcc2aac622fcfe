package org.sekisho.finding.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.FilingSigns;
import org.sekisho.finding.matching.search.FilingSigns.Named;
import org.sekisho.finding.matching.search.ListedBody;
import org.sekisho.finding.matching.search.LookedIn;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.finding.matching.search.MatchEvidence.QuotedWords;
import org.sekisho.finding.matching.search.OrganisationName.ListedNames;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.finding.matching.search.Verdict;
import org.sekisho.finding.matching.search.Verdict.Reading;
import org.sekisho.finding.matching.search.WordHit;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.Clause;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.SymbolRange;
import org.sekisho.lists.keytech.WordExpression;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/** Says of rules whether they hold for one filing, and why. */
public record RuleEvaluation(CompiledRules compiled, FilingSigns signs) implements Rule.Handler<Verdict> {

    Verdict of(Rule rule) {
        return rule.handledBy(this);
    }

    Verdict anyOf(Clause clause, List<Rule> rules) {
        return Verdict.anyOf(clause, rules, this::of);
    }

    /**
     * Without any symbol a filing does not say what it is about; that is not the same as being about something else. Nor
     * does a symbol of which no edition says where in its subclass it belongs.
     */
    @Override
    public Verdict classified(Rule.Classified rule) {
        List<MatchEvidence> found = given(rule, rule.symbols());
        List<SymbolRange> asked = found.isEmpty() ? rule.symbols() : rule.together();
        Truth otherwise = signs.classified() && !mayBeGiven(asked) ? Truth.NOT_MET : Truth.NOT_STATED;
        if (found.isEmpty() || rule.together().isEmpty()) {
            return Verdict.of(rule, found, otherwise);
        }
        List<MatchEvidence> together = given(rule, rule.together());
        if (!together.isEmpty()) {
            found.addAll(together);
        }
        return Verdict.of(
                rule, together.isEmpty() ? List.of() : found.stream().distinct().toList(), otherwise);
    }

    private List<MatchEvidence> given(Rule rule, List<SymbolRange> ranges) {
        List<MatchEvidence> found = new ArrayList<>();
        for (ClassificationSymbol symbol : signs.symbols()) {
            if (includes(ranges, symbol)) {
                found.add(new MatchEvidence.Symbol(rule, symbol));
            }
        }
        return found;
    }

    private boolean mayBeGiven(List<SymbolRange> ranges) {
        return signs.symbols().stream().anyMatch(symbol -> ranges.stream().anyMatch(range -> range.mayHold(symbol)));
    }

    static boolean includes(List<SymbolRange> ranges, ClassificationSymbol symbol) {
        for (SymbolRange range : ranges) {
            if (range.includes(symbol)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Verdict words(Rule.Words rule) {
        return new ExpressionEvaluation(signs, rule).of(rule.expression());
    }

    @Override
    public Verdict measured(Rule.Measured rule) {
        return compiled.measurement(rule).in(signs);
    }

    @Override
    public Verdict stated(Rule.Stated rule) {
        return switch (rule.fact()) {
            case STATE_FUNDING ->
                said(
                        rule,
                        signs.entities().funding().stream()
                                .map(funding -> new Said(funding.passage(), funding.span())));
            case DEFENCE_PURPOSE ->
                said(
                        rule,
                        signs.entities().purposes().stream()
                                .map(purpose -> new Said(purpose.passage(), purpose.span())));
            case REVIEW_REQUESTED -> said(rule, signs.requests().stream().map(asked -> new Said(asked, asked.span())));
            case STATE_APPLICANT ->
                Verdict.of(
                        rule,
                        signs.entities().stateParties().stream()
                                .map(party -> new MatchEvidence.Name(rule, party, null, false))
                                .toList(),
                        signs.partiesKnown() ? Truth.NOT_MET : Truth.NOT_STATED);
        };
    }

    /** A place at which the filing states a fact. */
    private record Said(Passage passage, TextSpan span) {}

    private Verdict said(Rule rule, Stream<Said> places) {
        List<MatchEvidence.Words> stated = places.filter(said -> signs.counts(said.passage()))
                .map(said -> new MatchEvidence.Words(rule, rule, said.passage(), List.of(said.span())))
                .toList();
        return Verdict.of(rule, stated, Truth.NOT_STATED);
    }

    @Override
    public Verdict namedOrganisation(Rule.NamedOrganisation rule) {
        ListedNames listed = compiled.organisationsOf(rule);
        List<MatchEvidence.Words> mentioned = QuotedWords.of(rule, rule, mentions(listed));
        List<MatchEvidence> found = new ArrayList<>(mentioned);
        List<MatchEvidence> uncertain = new ArrayList<>();
        for (FilingSigns.Named named : signs.organisations()) {
            boolean quoted =
                    mentioned.stream().anyMatch(words -> words.passage().equals(named.passage()));
            Reading is = quoted ? Reading.certain(Truth.NOT_MET) : listed.has(named);
            if (is.lenient() == Truth.MET) {
                boolean certain = is.truth() == Truth.MET;
                (certain ? found : uncertain)
                        .add(new MatchEvidence.Name(rule, named.entity(), named.passage(), !certain));
            }
        }
        return found.isEmpty() && !uncertain.isEmpty()
                ? Verdict.of(rule, Reading.UNDECIDED, () -> uncertain)
                : Verdict.of(rule, found, signs.partiesKnown() ? Truth.NOT_MET : Truth.NOT_STATED);
    }

    private List<WordHit> mentions(ListedNames listed) {
        return listed.names().stream()
                .flatMap(name -> signs.hits(name.pattern()).stream().filter(name::isMeantBy))
                .toList();
    }

    @Override
    public Verdict namedBody(Rule.NamedBody rule) {
        ListedBody listed = compiled.patterns().body(rule);
        Map<Object, MatchEvidence> found = new LinkedHashMap<>();
        Map<Object, MatchEvidence> uncertain = new LinkedHashMap<>();
        listed.in(signs).filter(told -> told.is().lenient() == Truth.MET).forEach(told -> {
            Named named = told.named();
            boolean certain = told.is().truth() == Truth.MET;
            (certain ? found : uncertain)
                    .putIfAbsent(
                            named.passage() == null ? named.entity() : named.passage(),
                            new MatchEvidence.Name(rule, named.entity(), named.passage(), !certain));
        });
        return found.isEmpty() && !uncertain.isEmpty()
                ? Verdict.of(rule, Reading.UNDECIDED, () -> List.copyOf(uncertain.values()))
                : Verdict.of(
                        rule, List.copyOf(found.values()), signs.partiesKnown() ? Truth.NOT_MET : Truth.NOT_STATED);
    }

    @Override
    public Verdict counted(Rule.Counted rule) {
        return Verdict.counted(rule, rule.enough(), rule.count(), rule.rules(), this::of);
    }

    @Override
    public Verdict noneOf(Rule.NoneOf rule) {
        return Verdict.noneOf(rule, rule.rules(), this::of);
    }

    @Override
    public Verdict unless(Rule.Unless rule) {
        FalseFriends friends = FalseFriends.of(rule.exclusions(), compiled, signs);
        Verdict left = new RuleEvaluation(compiled, friends.left()).of(rule.rule());
        return Verdict.unless(rule, left, friends.all(), friends.verdicts());
    }

    /**
     * Says of an expression whether it holds for one filing, in all of it or in one of its parts. Of a filing in which no
     * claims were recognised nobody can tell the parts that seem to be missing: what has to stand in one of those is looked
     * for in all of the text, and undecided if it stands anywhere.
     */
    public record ExpressionEvaluation(
            FilingSigns signs, Rule rule, @Nullable Section section) {

        public ExpressionEvaluation(FilingSigns signs, Rule rule) {
            this(signs, rule, null);
        }

        public Verdict of(WordExpression expression) {
            int pattern = signs.words().patterns().of(expression);
            if (pattern >= 0) {
                return place(expression, pattern);
            }
            if (expression instanceof WordExpression.In in) {
                ExpressionEvaluation inside = new ExpressionEvaluation(signs, rule, LookedIn.section(in.part()));
                return Verdict.allOf(in, List.of(in.branch()), inside::of);
            }
            if (expression instanceof WordExpression.Not not) {
                return Verdict.noneOf(not, List.of(not.branch()), this::of);
            }
            if (expression instanceof WordExpression.Counted some) {
                return Verdict.counted(some, some.enough(), some.count(), some.branches(), this::of);
            }
            throw new IllegalArgumentException("'%s' is of no list compiled here".formatted(expression.written()));
        }

        private Verdict place(WordExpression place, int pattern) {
            if (found(pattern)) {
                return Verdict.of(place, Reading.certain(Truth.MET), () -> QuotedWords.of(rule, place, hits(pattern)));
            }
            if (section == null || !signs.untold(section)) {
                return Verdict.of(place, Reading.certain(otherwise()), List::of);
            }
            return signs.has(pattern)
                    ? Verdict.of(
                            place, Reading.UNDECIDED, () -> QuotedWords.elsewhere(rule, place, signs.hits(pattern)))
                    : Verdict.of(place, Reading.SILENT, List::of);
        }

        private boolean found(int pattern) {
            return section == null
                    ? signs.has(pattern)
                    : signs.has(pattern) && !hits(pattern).isEmpty();
        }

        private List<WordHit> hits(int pattern) {
            List<WordHit> hits = signs.hits(pattern);
            return section == null || hits.isEmpty()
                    ? hits
                    : hits.stream()
                            .filter(hit ->
                                    hit.spans().keySet().stream().allMatch(passage -> passage.section() == section))
                            .toList();
        }

        /** A filing with claims and without an abstract does not say what would stand in one. */
        private Truth otherwise() {
            return section == null || signs.sections().contains(section) ? Truth.NOT_MET : Truth.NOT_STATED;
        }
    }
}
