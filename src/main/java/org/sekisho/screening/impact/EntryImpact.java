package org.sekisho.screening.impact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.matching.search.EntryFinding;
import org.sekisho.finding.matching.search.MatchEvidence;
import org.sekisho.lists.keytech.EntryCode;

/**
 * The change that one entry makes for a filing. The findings of before bear an edition's name of its own, and the rules of both
 * are those of their own lists.
 *
 * @param before what the entry finds as it is; null if nothing
 * @param after what it would find; null if nothing
 */
public record EntryImpact(
        EntryCode code,
        Kind kind,
        @Nullable EntryFinding before,
        @Nullable EntryFinding after) {

    /** In which way it changes. */
    public enum Kind {
        NEWLY_MET,
        NO_LONGER_MET,
        /** Met before and after, but for another queue, area or level, or with another certainty. */
        MET_OTHERWISE,
        /** Met as before, and other words, symbols or names show it: the rank may change. */
        MET_ELSEWHERE
    }

    /** Empty if nothing changes. */
    static Optional<EntryImpact> of(@Nullable EntryFinding before, @Nullable EntryFinding after) {
        if (before == null || after == null) {
            EntryFinding only = before == null ? after : before;
            return Optional.ofNullable(only)
                    .map(found -> new EntryImpact(
                            found.entry().code(), before == null ? Kind.NEWLY_MET : Kind.NO_LONGER_MET, before, after));
        }
        if (!verdict(before).equals(verdict(after))) {
            return Optional.of(new EntryImpact(after.entry().code(), Kind.MET_OTHERWISE, before, after));
        }
        return shownBy(before).equals(shownBy(after))
                ? Optional.empty()
                : Optional.of(new EntryImpact(after.entry().code(), Kind.MET_ELSEWHERE, before, after));
    }

    /** The entry's finding, or that of before if it finds nothing any more. */
    public EntryFinding shown() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    private static List<Object> verdict(EntryFinding finding) {
        return List.of(
                finding.entry().queue(),
                finding.entry().area(),
                finding.entry().stewardship().level(),
                finding.requirement(),
                finding.near());
    }

    private static Set<Object> shownBy(EntryFinding finding) {
        return finding.evidence().stream().map(EntryImpact::shownBy).collect(Collectors.toUnmodifiableSet());
    }

    private static Object shownBy(MatchEvidence evidence) {
        if (evidence instanceof MatchEvidence.Words words) {
            return words.hits();
        }
        if (evidence instanceof MatchEvidence.Amount amount) {
            return amount.amount();
        }
        return evidence instanceof MatchEvidence.Symbol given
                ? given.symbol()
                : ((MatchEvidence.Name) evidence).entity();
    }
}
