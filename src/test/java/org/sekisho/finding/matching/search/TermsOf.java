package org.sekisho.finding.matching.search;

import java.util.NavigableSet;

/** Whether a filing has what is needed, without any index. */
public final class TermsOf {

    private TermsOf() {}

    public static boolean have(NavigableSet<String> terms, Needed<IndexTerms.Term> needed) {
        if (needed instanceof Needed.One<IndexTerms.Term> one) {
            String first = terms.ceiling(one.sign().text());
            return one.sign().beginning()
                    ? first != null && first.startsWith(one.sign().text())
                    : terms.contains(one.sign().text());
        }
        Needed.AtLeast<IndexTerms.Term> some = (Needed.AtLeast<IndexTerms.Term>) needed;
        return some.parts().stream().filter(part -> have(terms, part)).count() >= some.count();
    }
}
