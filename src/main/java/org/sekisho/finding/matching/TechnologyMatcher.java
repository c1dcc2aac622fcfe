package org.sekisho.finding.matching;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.sekisho.finding.entity.Entities;
import org.sekisho.finding.matching.search.DividedText;
import org.sekisho.finding.matching.search.EntryExplanation;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.FoundWords;
import org.sekisho.finding.matching.search.NearestMiss;
import org.sekisho.intake.filing.Filing;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.Passage;

/**
 * Matches filings against the lists it was made of. Safe to share between threads.
 *
 * <p>Made by {@link ScreeningLists}.
 */
public interface TechnologyMatcher {

    /** Finds the lists' words, wherever in the text a rule goes by them. */
    FoundWords wordsIn(FilingText text);

    /**
     * The same in all of the text.
     *
     * @param divided is given the words of each passage
     */
    FoundWords wordsIn(FilingText text, BiConsumer<Passage, DividedText> divided);

    /**
     * Finds the lists' words once more, by their definitions and without any index. It takes a hundred times as long, and
     * is there so that {@link #wordsIn} can be held to it.
     */
    FoundWords wordsBySlowPath(FilingText text);

    /** The text as it would be with the lists' words written plainly that stand in it broken; itself if there are none. */
    BrokenWords.Mended mended(FilingText text);

    /**
     * Decides which entries apply.
     *
     * @param words what {@link #wordsIn} found in the same text
     * @return in the order of the lists; empty if nothing on them was found
     */
    List<EntryFinding> decide(Filing filing, FilingText text, FoundWords words, Entities entities);

    /**
     * Tells of every entry in force why it applies or does not. What {@link #decide} finds is read off this.
     *
     * @return in the order of the lists
     */
    List<EntryExplanation> explain(Filing filing, FilingText text, FoundWords words, Entities entities);

    /** The languages in which the lists have words, two letters each; empty if they have none in any. */
    Set<String> languages();

    /** Tells of entries that do not apply which clause came nearest, and what it lacks. */
    NearestMiss nearestMisses(FilingText text);
}
