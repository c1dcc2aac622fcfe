package org.sekisho.lists.keytech;

import java.util.Map;

/**
 * Where an entry and its rules stand in the list's file, from 1.
 *
 * @param handling the line of its level; that of the entry if it has none
 * @param rules the same rule written twice has the line of the first
 */
public record ListLines(int entry, int handling, Map<Rule, Integer> rules) {

    public ListLines {
        rules = Map.copyOf(rules);
    }

    public ListLines(int entry, Map<Rule, Integer> rules) {
        this(entry, entry, rules);
    }

    /** The line of a rule, or of the entry if the rule is not written by itself. */
    public int of(Rule rule) {
        return rules.getOrDefault(rule, entry);
    }
}
