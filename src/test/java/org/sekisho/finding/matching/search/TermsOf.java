package org.sekisho.finding.matching.search;

import java.util.NavigableSet;

/** Whether a filing has what is needed, without any index. */
public final class TermsOf {

    private TermsOf() {}

    public static boolean have(NavigableSet<String> terms, Needed needed) {
        if (needed instanceof Needed.Term term) {
            return terms.contains(term.term());
        }
        if (needed instanceof Needed.Beginning beginning) {
            String first = terms.ceiling(beginning.beginning());
            return first != null && first.startsWith(beginning.beginning());
        }
        if (needed instanceof Needed.AllOf all) {
            return all.parts().stream().allMatch(part -> have(terms, part));
        }
        Needed.AtLeast some = (Needed.AtLeast) needed;
        return some.parts().stream().filter(part -> have(terms, part)).count() >= some.count();
    }
}
