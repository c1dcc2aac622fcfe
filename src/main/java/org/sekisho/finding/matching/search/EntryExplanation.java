package org.sekisho.finding.matching.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Exclusion;

/**
 * The reasons why an entry applies to a filing, or does not.
 *
 * @param technology the answer to its rules, without what false friends take away
 * @param requirement the answer to what it requires besides; null if it requires nothing
 * @param exclusions the answers to its false friends, in their order
 * @param takenAway whether a false friend that reaches over the whole filing is met
 */
public record EntryExplanation(
        Edition list,
        Entry entry,
        Verdict technology,
        @Nullable Verdict requirement,
        List<Verdict> exclusions,
        boolean takenAway) {

    public EntryExplanation {
        exclusions = List.copyOf(exclusions);
    }

    /**
     * The finding, if the entry applies: its technology is met, and its requirement is not {@link
     * Truth#NOT_MET}. A technology that is <em>not stated</em> is not found: a filing without any symbol is found by
     * words alone, and not by a rule that wants words and a symbol both. If an amount only comes near its limit, or words
     * stand where nobody can tell the parts of the filing, the finding says so.
     */
    public Optional<EntryFinding> finding() {
        Truth required = requirement == null ? Truth.MET : requirement.truth();
        Truth requiredLeniently = requirement == null ? Truth.MET : requirement.lenient();
        if (takenAway || technology.lenient() != Truth.MET || requiredLeniently == Truth.NOT_MET) {
            return Optional.empty();
        }
        List<MatchEvidence> evidence = evidence();
        if (evidence.isEmpty()) {
            return Optional.empty();
        }
        boolean near = technology.truth() != Truth.MET || (required == Truth.NOT_MET);
        // A name that may be of a named body or of another is recorded, and nobody is called by it.
        Entry found = technology.truth() != Truth.MET && entry.namesBody() ? entry.watched() : entry;
        return Optional.of(new EntryFinding(list, found, near ? requiredLeniently : required, near, evidence));
    }

    private List<MatchEvidence> evidence() {
        return Stream.concat(
                        technology.evidence().stream(),
                        requirement == null || requirement.lenient() != Truth.MET
                                ? Stream.of()
                                : requirement.evidence().stream())
                .distinct()
                .toList();
    }

    /** The false friends that are met. */
    public List<Exclusion> met() {
        return Stream.iterate(0, i -> i < exclusions.size(), i -> i + 1)
                .filter(i -> exclusions.get(i).truth() == Truth.MET)
                .map(entry.unless()::get)
                .toList();
    }
}
