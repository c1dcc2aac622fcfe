package org.sekisho.finding.matching.search;

import java.util.List;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;

/**
 * An entry whose technology was found in a filing.
 *
 * @param requirement whether what the entry requires besides is there; {@link Truth#MET} if it requires nothing
 * @param near whether it was found only because an amount comes near its limit or may be within it, or because no claims
 *     were recognised in the filing and words may stand in them, or because a name may be of another body
 * @param evidence for the technology and, where met, for the requirement
 */
public record EntryFinding(Edition list, Entry entry, Truth requirement, boolean near, List<MatchEvidence> evidence) {

    public EntryFinding {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("Entry %s was found for no reason".formatted(entry.code()));
        }
        if (requirement == Truth.NOT_MET) {
            throw new IllegalArgumentException("Entry %s does not apply".formatted(entry.code()));
        }
    }

    /** Whether it is near because of an amount. */
    public boolean nearByAmount() {
        return near
                && evidence.stream()
                        .anyMatch(piece ->
                                piece instanceof MatchEvidence.Amount amount && (amount.near() || amount.open()));
    }

    /** Whether it is near because nobody can tell if a name is of the listed body. */
    public boolean nearByName() {
        return near
                && evidence.stream().anyMatch(piece -> piece instanceof MatchEvidence.Name name && name.uncertain());
    }
}
