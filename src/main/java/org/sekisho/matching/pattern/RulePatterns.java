package org.sekisho.matching.pattern;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.keytech.Rule;
import org.sekisho.matching.words.WordPattern;

/**
 * What the rules of all lists look for in text: rules of words by the rule, organisations by the rule that lists them.
 */
public record RulePatterns(Map<Rule, WordPattern> words, Map<Rule, List<ListedName>> organisations) {

    public RulePatterns {
        words = Map.copyOf(words);
        organisations = Map.copyOf(organisations);
    }

    public WordPattern of(Rule rule) {
        WordPattern pattern = words.get(rule);
        if (pattern == null) {
            throw new IllegalArgumentException("Rule %s is of no list compiled here".formatted(rule.written()));
        }
        return pattern;
    }

    public List<ListedName> organisationsOf(Rule.NamedOrganisation rule) {
        return organisations.getOrDefault(rule, List.of());
    }

    /** All there is to look for, each once. */
    public Set<WordPattern> all() {
        return Stream.concat(
                        words.values().stream(),
                        organisations.values().stream().flatMap(List::stream).map(ListedName::inText))
                .collect(Collectors.toUnmodifiableSet());
    }
}
