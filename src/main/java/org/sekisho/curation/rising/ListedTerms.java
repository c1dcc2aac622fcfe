package org.sekisho.curation.rising;

import java.util.List;
import java.util.function.Predicate;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Claim;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.Section;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;
import org.sekisho.reading.passage.TextSpan;

/**
 * Terms that lists find: an entry is met by a filing whose one claim is the term and nothing else. The matcher decides, so that a term
 * is found in whatever form the list has it..
 */
public final class ListedTerms implements Predicate<Term> {

    private static final Claim CLAIM = new Claim(1, List.of());

    private final TechnologyMatcher matcher;

    /** @param lists with their entries in force */
    public ListedTerms(List<KeyTechnologyList> lists) {
        matcher = ScreeningLists.compileTried(lists);
    }

    @Override
    public boolean test(Term term) {
        String words = term.shown();
        Passage passage =
                new Passage(Section.CLAIM, "1", "", "term", 0, new TextSpan(0, words.length()), words, false, null);
        FilingText text = new FilingText(term.language(), words, List.of(passage));
        Filing filing = new Filing(null, Bibliography.UNKNOWN, List.of(), List.of(CLAIM));
        return !matcher.decide(filing, text, matcher.wordsIn(text), Entities.NONE)
                .isEmpty();
    }
}
