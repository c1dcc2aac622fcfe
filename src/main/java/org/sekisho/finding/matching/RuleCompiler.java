package org.sekisho.finding.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sekisho.finding.matching.search.ExpressionCompiler;
import org.sekisho.finding.matching.search.ListedBody;
import org.sekisho.finding.matching.search.OrganisationName.ListedName;
import org.sekisho.finding.matching.search.OrganisationName.ListedNames;
import org.sekisho.finding.matching.search.PatternTable;
import org.sekisho.finding.matching.search.Words;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.ListProblem;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.WordExpression;

/** Compiles the rules of lists, and notes those that could never be found, or would be found in every filing. */
final class RuleCompiler {

    private final Words words;
    private final PatternTable patterns = new PatternTable();
    private final IdentityHashMap<Rule, ListedNames> organisations = new IdentityHashMap<>();
    /** Several rules mean one list of names, of which each has many spellings. */
    private final Map<List<String>, ListedNames> named = new HashMap<>();

    private final IdentityHashMap<Rule, Measurement> measurements = new IdentityHashMap<>();
    private final List<ListProblem> problems = new ArrayList<>();
    private final Set<Entry> incomplete = new HashSet<>();

    public RuleCompiler(Words words) {
        this.words = words;
    }

    public void add(String file, Entry entry) {
        OfEntry rules = new OfEntry(file, entry);
        boolean complete = rules.all(entry.rules());
        complete &= rules.all(entry.requires());
        complete &= rules.all(
                entry.unless().stream().map(exclusion -> exclusion.rule()).toList());
        complete &= rules.showSomething();
        if (!complete) {
            incomplete.add(entry);
        }
    }

    public CompiledRules compiled() {
        return new CompiledRules(patterns, organisations, measurements);
    }

    public List<ListProblem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** Whether a rule of the entry could not be compiled, so that nothing can be decided by it. */
    public boolean incomplete(Entry entry) {
        return incomplete.contains(entry);
    }

    /** Takes in the rules of one entry, and tells of each whether all of it could be compiled. */
    private final class OfEntry {

        private final String file;
        private final Entry entry;

        OfEntry(String file, Entry entry) {
            this.file = file;
            this.entry = entry;
        }

        private boolean all(List<Rule> rules) {
            boolean complete = true;
            for (Rule rule : rules) {
                complete &= compile(rule) & all(rule.rules());
            }
            return complete;
        }

        /** Compiles a rule itself, without those within it. */
        private boolean compile(Rule rule) {
            if (rule instanceof Rule.Words words) {
                return compile(rule, words.expression());
            }
            if (rule instanceof Rule.Measured measured) {
                return measured(measured);
            }
            if (rule instanceof Rule.NamedBody named) {
                return namedBody(named);
            }
            return !(rule instanceof Rule.NamedOrganisation named) || namedOrganisation(named);
        }

        private boolean namedBody(Rule.NamedBody rule) {
            int before = problems.size();
            ListedBody body = ListedBody.of(
                    rule.names(),
                    patterns,
                    words,
                    written -> problem(
                            rule, "'%s' is neither a name nor a number with right check digits".formatted(written)));
            patterns.add(rule, body);
            if (body.names().isEmpty()) {
                problem(rule, "a body is listed by a name; a number alone says nothing to a person");
            }
            return problems.size() == before;
        }

        /** A rule that is met by what is not there would find nearly every filing, and have nothing to show for it. */
        private boolean showSomething() {
            List<Rule> empty = entry.rules().stream()
                    .filter(rule -> !NeedsEvidence.of(rule))
                    .toList();
            empty.forEach(rule -> problem(
                    rule,
                    "'%s' is met by filings that have nothing to show for it; join it with what has to be there"
                            .formatted(rule.written())));
            return empty.isEmpty();
        }

        private boolean compile(Rule rule, WordExpression expression) {
            return new ExpressionCompiler(patterns, words, problemOf(rule)).compile(expression);
        }

        private boolean measured(Rule.Measured rule) {
            boolean complete = compile(rule, rule.what());
            if (complete) {
                Measurement.of(rule, patterns.of(rule.what()), problemOf(rule))
                        .ifPresent(measurement -> measurements.put(rule, measurement));
            }
            return measurements.containsKey(rule);
        }

        private boolean namedOrganisation(Rule.NamedOrganisation rule) {
            ListedNames listed = named.computeIfAbsent(
                    rule.names(),
                    names -> ListedNames.of(names.stream()
                            .flatMap(written -> ListedName.of(written, patterns, words).stream())
                            .toList()));
            organisations.put(rule, listed);
            Set<String> found = listed.names().stream().map(ListedName::written).collect(Collectors.toSet());
            rule.names().stream()
                    .filter(written -> !found.contains(written.strip()))
                    .forEach(written -> problem(
                            rule,
                            "the name '%s' on list %s holds no letter or digit".formatted(written, rule.listName())));
            return listed.names().size() == rule.names().size();
        }

        private Consumer<String> problemOf(Rule rule) {
            return message -> problem(rule, message);
        }

        private void problem(Rule rule, String message) {
            problems.add(new ListProblem(file, entry.lines().of(rule), "%s: %s".formatted(entry.code(), message)));
        }
    }

    /** Says of a rule whether there is something to show whenever it is met. */
    static final class NeedsEvidence {

        private NeedsEvidence() {}

        static boolean of(Rule rule) {
            if (rule instanceof Rule.Words words) {
                return of(words.expression());
            }
            if (rule instanceof Rule.Unless unless) {
                return of(unless.rule());
            }
            return rule instanceof Rule.Sign
                    || rule instanceof Rule.Counted counted
                            && enough(counted.count(), counted.rules(), NeedsEvidence::of);
        }

        private static boolean of(WordExpression expression) {
            if (expression.isPlace()) {
                return true;
            }
            if (expression instanceof WordExpression.In in) {
                return of(in.branch());
            }
            return expression instanceof WordExpression.Counted counted
                    && enough(counted.count(), counted.branches(), NeedsEvidence::of);
        }

        /** True if so many branches are met and the others show nothing. */
        private static <T> boolean enough(int count, List<T> branches, Predicate<T> shows) {
            return branches.stream().filter(shows.negate()).count() < count;
        }
    }
}
