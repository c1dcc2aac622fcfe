package org.sekisho.curation.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.RuleParts;
import org.sekisho.lists.keytech.SymbolRange;

/** Rules that two entries share: what meets one is flagged twice. Only what is enough by itself counts. */
public final class OverlapCheck implements ListCheck {

    @Override
    public void check(KeyTechnologyList list, Knowledge knowledge, Remarks remarks) {
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
                    entry.lines().of(rule),
                    "%s: '%s' is enough for %s too (line %d)"
                            .formatted(entry.code(), sign, earlier.code(), earlier.line()),
                    "keep it in the entry it belongs to, or ask for more in one of the two");
        }
    }

    /** A symbol by itself is a sign; of other rules the whole rule is. */
    private static Set<String> signs(Rule rule) {
        if (rule instanceof Rule.Classified classified && classified.together().isEmpty()) {
            Set<String> symbols = new HashSet<>();
            classified.symbols().stream().map(SymbolRange::written).forEach(symbols::add);
            return symbols;
        }
        return Set.of(rule.written());
    }
}
