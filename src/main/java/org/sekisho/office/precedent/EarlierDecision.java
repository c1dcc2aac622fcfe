package org.sekisho.office.precedent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.staff.StaffId;

/**
 * What was decided on another case and counts.
 *
 * @param id the decision's
 * @param relations what makes it bear on this case; at least one
 * @param words the decider's own; may be empty
 * @param second who agreed; null if nobody had to
 */
public record EarlierDecision(
        long id,
        Set<Relation> relations,
        CaseId about,
        FilingNumber number,
        int filingVersion,
        ReviewQueue queue,
        DecisionKind kind,
        DecisionReason reason,
        String words,
        StaffId by,
        Instant at,
        @Nullable StaffId second) {

    public EarlierDecision {
        relations = Set.copyOf(relations);
    }

    /** The relations, the closest first. */
    public List<Relation> sortedRelations() {
        return relations.stream().sorted().toList();
    }

    /** Relations by which a decision on one case bears on another. */
    public enum Relation {
        /** Another version of the same filing. */
        VERSION,
        /** The filings claim the date of one application, or one that of the other. */
        FAMILY,
        /** The same entries were found in the same words. */
        SAME_HITS,
        /** The filings have many rare words in common. */
        LIKE
    }

    /** Says who decided what and not in which words. */
    @Override
    public String toString() {
        return "Decision %d on case %s: %s, by %s".formatted(id, about, kind, by);
    }
}
