package org.sekisho.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.keytech.Rule;

/**
 * What the rules of all lists look for in text: rules of words by the rule, organisations by the rule that lists them.
 */
record RulePatterns(Map<Rule, WordPattern> words, Map<Rule, List<ListedName>> organisations) {

    RulePatterns {
        words = Map.copyOf(words);
        organisations = Map.copyOf(organisations);
    }

    WordPattern of(Rule rule) {
        WordPattern pattern = words.get(rule);
        if (pattern == null) {
            throw new IllegalArgumentException("Rule %s is of no list compiled here".formatted(rule.written()));
        }
        return pattern;
    }

    List<ListedName> organisationsOf(Rule.NamedOrganisation rule) {
        return organisations.getOrDefault(rule, List.of());
    }

    /** All there is to look for, each once. */
    Set<WordPattern> all() {
        return Stream.concat(
                        words.values().stream(),
                        organisations.values().stream().flatMap(List::stream).map(ListedName::inText))
                .collect(Collectors.toUnmodifiableSet());
    }
}
