package org.sekisho.screening.impact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.ScreeningLists;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.intake.filing.Filing;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.Rule;
import org.sekisho.lists.keytech.RuleParts;
import org.sekisho.reading.passage.FilingText;

/**
 * Names in a text, and what it states of funding and purpose, where some rule needs them: reading names takes longer than all else,
 * and what is stated as long as all else. A night reads passages for names that have words of any list, and so does this.
 *
 * @param finder empty if no rule goes by any name
 * @param matcher tells what is worth reading for names; empty if no rule needs them read
 */
record NeededNames(Optional<EntityFinder> finder, Optional<TechnologyMatcher> matcher) {

    /**
     * For some entries.
     *
     * @param lists all lists that a night would go by
     */
    static NeededNames of(List<Entry> entries, Stream<KeyTechnologyList> lists, EntityFinder finder) {
        List<Rule> rules = entries.stream().flatMap(RuleParts::of).toList();
        if (entries.stream().anyMatch(RuleParts::goesByNames)) {
            return new NeededNames(Optional.of(finder), Optional.of(ScreeningLists.compileTried(lists.toList())));
        }
        boolean none = rules.stream().allMatch(NeededNames::isOfTextOrSymbols);
        return new NeededNames(none ? Optional.empty() : Optional.of(finder), Optional.empty());
    }

    /** Whether a rule goes by words, amounts and symbols alone, or joins others. A kind that is not named here may go by more. */
    private static boolean isOfTextOrSymbols(Rule rule) {
        return rule instanceof Rule.Words
                || rule instanceof Rule.Measured
                || rule instanceof Rule.Classified
                || rule instanceof Rule.Counted
                || rule instanceof Rule.NoneOf
                || rule instanceof Rule.Unless;
    }

    Entities in(Filing filing, FilingText text) {
        return finder.map(reader -> matcher.map(lists ->
                                reader.find(filing, text, lists.wordsIn(text).passagesOfSeveralWords()))
                        .orElseGet(() -> reader.findStated(filing, text)))
                .orElse(Entities.NONE);
    }
}
