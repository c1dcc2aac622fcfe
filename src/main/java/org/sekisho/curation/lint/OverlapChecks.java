package org.sekisho.curation.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sekisho.curation.lint.Check.Knowledge;
import org.sekisho.curation.written.WrittenList;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.RuleParts;
import org.sekisho.lists.keytech.SymbolRange;

/** Checks that look at all entries of a list together. */
final class OverlapChecks {

    private OverlapChecks() {}

    static void organisations(KeyTechnologyList list, Knowledge knowledge, Remarks remarks) {
        Set<String> used = list.entries().stream()
                .flatMap(RuleParts::of)
                .filter(Rule.NamedOrganisation.class::isInstance)
                .map(rule -> ((Rule.NamedOrganisation) rule).listName())
                .collect(Collectors.toSet());
        WrittenList.organisationLists(list).stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> remarks.add(
                        0,
                        "no rule refers to the organisations '%s'".formatted(name),
                        "leave them out, or refer to them"));
    }

    /** Rules that two entries share: what meets one is flagged twice. Only what is enough by itself counts. */
    static void overlaps(KeyTechnologyList list, Knowledge knowledge, Remarks remarks) {
        Map<String, Entry> owners = new HashMap<>();
        for (Entry entry : list.entries()) {
            Set<String> seen = new HashSet<>();
            RuleParts.alternatives(entry)
                    .forEach(rule -> signs(rule).stream()
                            .filter(seen::add)
                            .forEach(sign -> compare(sign, rule, entry, owners, remarks)));
        }
    }

    private static void compare(String sign, Rule rule, Entry entry, Map<String, Entry> owners, Remarks remarks) {
        Entry earlier = owners.putIfAbsent(sign, entry);
        if (earlier != null && earlier != entry) {
            remarks.add(
                    entry,
                    rule,
                    "'%s' is enough for %s too (line %d)".formatted(sign, earlier.code(), earlier.line()),
                    "keep it in the entry it belongs to, or ask for more in one of the two");
        }
    }

    /** A symbol by itself is a sign; of other rules the whole rule is. */
    private static Set<String> signs(Rule rule) {
        return rule instanceof Rule.Classified classified
                        && classified.together().isEmpty()
                ? classified.symbols().stream().map(SymbolRange::written).collect(Collectors.toSet())
                : Set.of(rule.written());
    }
}
