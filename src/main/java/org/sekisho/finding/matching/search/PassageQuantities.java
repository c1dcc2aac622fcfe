package org.sekisho.finding.matching.search;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.sekisho.finding.quantity.Quantity;
import org.sekisho.finding.quantity.QuantityFinder;
import org.sekisho.finding.quantity.UnitOfMeasure;
import org.sekisho.reading.passage.Passage;

/** The quantities of one filing's passages, looked for where a rule asks and only once. For one thread. */
public final class PassageQuantities {

    private static final QuantityFinder FINDER = new QuantityFinder();

    private final Map<Passage, List<Quantity>> found = new IdentityHashMap<>();

    /** With places counted from the start of the passage. */
    public List<Quantity> in(Passage passage) {
        return found.computeIfAbsent(passage, words -> FINDER.in(words.words()));
    }

    /** Whether a passage states any amount that can be compared with one in this unit. */
    public boolean has(Passage passage, UnitOfMeasure unit) {
        for (Quantity quantity : in(passage)) {
            if (quantity.unit().sameDimension(unit)) {
                return true;
            }
        }
        return false;
    }

    /** Says how much and not what: filings are secret, and log files are not. */
    @Override
    public String toString() {
        return "quantities of %d passages".formatted(found.size());
    }
}
