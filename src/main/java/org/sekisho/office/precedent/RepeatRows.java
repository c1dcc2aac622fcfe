package org.sekisho.office.precedent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;

/** Cases that might repeat what was decided. Whoever calls it holds the transaction. */
interface RepeatRows {

    /**
     * A decision that counts, on a case in which the very same was found.
     *
     * @param persons how many stand behind it
     */
    record Precedent(
            long id,
            DecisionKind kind,
            DecisionReason reason,
            Instant at,
            boolean stillClosed,
            boolean sameEditions,
            boolean ofSecrecy,
            int persons) {}

    /** What became of a case. */
    record Repeat(long run, long decision, boolean drawn) {}

    /** Cases that a run opened, that are like others and that nobody has touched, always in the same order. */
    List<CaseId> openedBy(long run, double belowRank);

    /** The newest first. */
    List<Precedent> precedents(CaseId id);

    void keep(CaseId id, Repeat repeat, long seed);

    Optional<Repeat> of(CaseId id);
}
