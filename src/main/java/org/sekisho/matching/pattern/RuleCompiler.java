package org.sekisho.matching.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sekisho.keytech.Entry;
import org.sekisho.keytech.ListProblem;
import org.sekisho.keytech.Rule;
import org.sekisho.matching.words.Spelling;
import org.sekisho.matching.words.WordPattern;
import org.sekisho.matching.words.Words;

/** Reduces the words of rules to patterns, and notes the rules of which nothing is left that could be found. */
public final class RuleCompiler {

    /**
     * A Japanese loanword is written with or without a long vowel at its end: センサー is also センサ. Left out only where the
     * term ends: within it, サイバ攻撃 would not be found in サイバー攻撃.
     */
    private static final Pattern LAST_LONG_VOWEL = Pattern.compile("(?<=[\\p{IsKatakana}ー]{3})ー\\s*$");

    private final Words analysed;
    private final Map<Rule, WordPattern> words = new HashMap<>();
    private final Map<Rule, List<ListedName>> organisations = new HashMap<>();
    private final List<ListProblem> problems = new ArrayList<>();
    private final Set<Entry> incomplete = new HashSet<>();

    public RuleCompiler(Words analysed) {
        this.analysed = analysed;
    }

    public void add(String file, Entry entry) {
        OfEntry rules = new OfEntry(file, entry);
        entry.rules().forEach(rule -> rule.handledBy(rules));
        entry.requires().forEach(rule -> rule.handledBy(rules));
        entry.unless().forEach(exclusion -> exclusion.rule().handledBy(rules));
    }

    public RulePatterns patterns() {
        return new RulePatterns(words, organisations);
    }

    public List<ListProblem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** Whether a rule of the entry could not be compiled, so that nothing can be decided by it. */
    public boolean incomplete(Entry entry) {
        return incomplete.contains(entry);
    }

    private List<String> terms(String written) {
        String usual = Spelling.compatible(written);
        return analysed.termsOf(LAST_LONG_VOWEL.matcher(usual).replaceAll(""));
    }

    /** Takes in the rules of one entry. */
    private final class OfEntry implements Rule.Handler<Rule> {

        private final String file;
        private final Entry entry;

        OfEntry(String file, Entry entry) {
            this.file = file;
            this.entry = entry;
        }

        @Override
        public Rule word(Rule.Word rule) {
            return wordsOf(rule, List.of(rule.word()), 0);
        }

        @Override
        public Rule phrase(Rule.Phrase rule) {
            return wordsOf(rule, List.of(rule.words()), 0);
        }

        @Override
        public Rule near(Rule.Near rule) {
            return wordsOf(rule, rule.terms(), rule.distance());
        }

        private Rule wordsOf(Rule rule, List<String> written, int distance) {
            List<List<String>> terms = new ArrayList<>();
            boolean usable = !written.isEmpty();
            for (String term : written) {
                List<String> found = terms(term);
                if (found.isEmpty()) {
                    usable = false;
                    problem("'%s' holds no letter or digit that could be found; write it in words".formatted(term));
                } else if (terms.stream().anyMatch(other -> oneHolds(other, found))) {
                    problem("in %s, '%s' is part of another term or holds it, so that the one is always near the other"
                            .formatted(rule.written(), term));
                }
                terms.add(found);
            }
            if (usable) {
                words.put(rule, new WordPattern(terms, distance));
            } else {
                incomplete.add(entry);
            }
            return rule;
        }

        private static boolean oneHolds(List<String> one, List<String> other) {
            return Collections.indexOfSubList(one, other) >= 0 || Collections.indexOfSubList(other, one) >= 0;
        }

        @Override
        public Rule namedOrganisation(Rule.NamedOrganisation rule) {
            List<ListedName> names = new ArrayList<>();
            for (String written : rule.names()) {
                OrganisationName name = OrganisationName.of(written);
                List<String> terms = analysed.termsOf(String.join(" ", OrganisationName.wordsInText(written)));
                if (terms.isEmpty()) {
                    problem("the name '%s' on list %s holds no letter or digit".formatted(written, rule.listName()));
                } else {
                    names.add(new ListedName(written.strip(), name, WordPattern.sequence(terms)));
                }
            }
            organisations.put(rule, names);
            return rule;
        }

        @Override
        public Rule classified(Rule.Classified rule) {
            return rule;
        }

        @Override
        public Rule stateFunded(Rule.StateFunded rule) {
            return rule;
        }

        @Override
        public Rule anyOf(Rule.AnyOf rule) {
            rule.rules().forEach(branch -> branch.handledBy(this));
            return rule;
        }

        @Override
        public Rule allOf(Rule.AllOf rule) {
            rule.rules().forEach(branch -> branch.handledBy(this));
            return rule;
        }

        private void problem(String message) {
            problems.add(new ListProblem(file, entry.line(), "%s: %s".formatted(entry.code(), message)));
        }
    }
}
