package org.sekisho.finding.matching;

import java.util.IdentityHashMap;
import java.util.Map;
import org.sekisho.finding.matching.search.OrganisationName.ListedNames;
import org.sekisho.finding.matching.search.PatternTable;
import org.sekisho.lists.keytech.Rule;

/** The rules of all lists, compiled, by the rule itself and not by its content. */
record CompiledRules(
        PatternTable patterns,
        IdentityHashMap<Rule, ListedNames> organisations,
        IdentityHashMap<Rule, Measurement> measurements) {

    ListedNames organisationsOf(Rule.NamedOrganisation rule) {
        return of(rule, organisations);
    }

    Measurement measurement(Rule.Measured rule) {
        return of(rule, measurements);
    }

    private static <T> T of(Rule rule, Map<Rule, T> compiled) {
        T of = compiled.get(rule);
        if (of == null) {
            throw new IllegalArgumentException("Rule %s is of no list compiled here".formatted(rule.written()));
        }
        return of;
    }
}
