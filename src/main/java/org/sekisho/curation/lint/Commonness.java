package org.sekisho.curation.lint;

import java.util.Comparator;
import java.util.List;
import org.sekisho.finding.matching.TermForms;
import org.sekisho.lists.keytech.Reach;
import org.sekisho.lists.keytech.WordExpression;

/**
 * In how many of a hundred filings an expression is found at most, as far as the frequency of its words tells; 0 where
 * words have to be near each other, which no frequency of words tells.
 */
record Commonness(CommonWords words) implements WordExpression.Handler<Integer> {

    /** One word in one form is at most as common as the word. */
    @Override
    public Integer term(WordExpression.Term term) {
        if (term.form() == WordExpression.Form.BEGINNING) {
            return words.percentBeginning(term.text());
        }
        if (TermForms.byCharacters(term.text())) {
            return words.percent(term.text());
        }
        List<String> bases = TermForms.inBaseForm(term.text());
        return bases.size() == 1 ? words.percent(bases.get(0)) : 0;
    }

    @Override
    public Integer proximity(WordExpression.Proximity proximity) {
        int left = proximity.left().handledBy(this);
        if (proximity.excluded()) {
            return left;
        }
        boolean anywhere = proximity.reach().kind() == Reach.Kind.SAME;
        int both = Math.min(left, proximity.right().handledBy(this));
        return anywhere && both >= EVERYWHERE ? both : 0;
    }

    /** Two words of which each is in every second filing are in one paragraph often. */
    private static final int EVERYWHERE = 50;

    /** The estimate as if one word came with the other, as technical words do. */
    @Override
    public Integer counted(WordExpression.Counted counted) {
        boolean all = counted.isAllOf();
        List<Integer> branches = counted.branches().stream()
                .filter(branch -> !(all && branch instanceof WordExpression.Not))
                .map(branch -> branch.handledBy(this))
                .sorted(Comparator.reverseOrder())
                .toList();
        int place = (all ? branches.size() : counted.count()) - 1;
        return place < 0 || place >= branches.size() ? 0 : branches.get(place);
    }

    @Override
    public Integer not(WordExpression.Not not) {
        return 0;
    }

    @Override
    public Integer in(WordExpression.In in) {
        return switch (in.part()) {
            case DESCRIPTION -> in.branch().handledBy(this);
            case TITLE, ABSTRACT, CLAIMS, GOVERNMENT -> 0;
        };
    }
}
