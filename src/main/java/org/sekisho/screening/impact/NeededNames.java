package org.sekisho.screening.impact;

import java.util.List;
import java.util.Set;
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
import org.sekisho.reading.passage.Passage;

/**
 * Names in a text, and what it states of funding and purpose, where some rule needs them: reading names takes longer than all else,
 * and what is stated as long as all else. A night reads passages for names that have words of any list, and so does this.
 */
interface NeededNames extends AutoCloseable {

    Entities in(Filing filing, FilingText text);

    @Override
    default void close() {}

    /**
     * For some entries.
     *
     * @param lists all lists that a night would go by
     */
    static NeededNames of(List<Entry> entries, Stream<KeyTechnologyList> lists, EntityFinder finder) {
        List<Rule> rules = entries.stream().flatMap(RuleParts::of).toList();
        if (rules.stream().anyMatch(Rule.NamedOrganisation.class::isInstance)) {
            return new OfLists(ScreeningLists.compileTried(lists.toList()), finder);
        }
        return rules.stream().allMatch(NeededNames::isOfTextOrSymbols) ? new None() : new Stated(finder);
    }

    /** Whether a rule goes by words, amounts and symbols alone, or joins others. A kind that is not named here may go by more. */
    private static boolean isOfTextOrSymbols(Rule rule) {
        return rule instanceof Rule.Words
                || rule instanceof Rule.Measured
                || rule instanceof Rule.Classified
                || rule instanceof Rule.AnyOf
                || rule instanceof Rule.AllOf
                || rule instanceof Rule.AtLeast
                || rule instanceof Rule.NoneOf
                || rule instanceof Rule.Unless;
    }

    /** No rule goes by any name. */
    record None() implements NeededNames {

        @Override
        public Entities in(Filing filing, FilingText text) {
            return Entities.NONE;
        }
    }

    /** What is found without reading for names. */
    record Stated(EntityFinder finder) implements NeededNames {

        @Override
        public Entities in(Filing filing, FilingText text) {
            return finder.findStated(filing, text);
        }
    }

    /** Names as a night finds them. */
    record OfLists(TechnologyMatcher matcher, EntityFinder finder) implements NeededNames {

        @Override
        public Entities in(Filing filing, FilingText text) {
            Set<Passage> worthReading = matcher.wordsIn(text).passagesOfSeveralWords();
            return finder.find(filing, text, worthReading);
        }

        @Override
        public void close() {
            matcher.close();
        }
    }
}
