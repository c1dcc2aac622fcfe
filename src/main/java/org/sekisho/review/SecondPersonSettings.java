package org.sekisho.review;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.sekisho.review.Decision.SecondBecause;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which decisions need a second person, under {@code sekisho.review.second-person}.
 *
 * @param kinds decisions that always do
 * @param fromRank from which rank on a case needs two to be of no concern
 * @param share of all other decisions, drawn by lot: 0 to 1
 */
public record SecondPersonSettings(
        @DefaultValue("RECOMMEND_SECRECY_ORDER") Set<DecisionKind> kinds,
        @DefaultValue("20") double fromRank,

        @DefaultValue("0.05") @DecimalMin("0") @DecimalMax("1") double share) {

    /** Why a decision needs a second person; null if it needs none. The same seed always draws the same lot. */
    @Nullable SecondBecause because(DecisionKind kind, double rank, long seed) {
        if (kinds.contains(kind)) {
            return SecondBecause.KIND;
        }
        if (kind == DecisionKind.NO_CONCERN && rank >= fromRank) {
            return SecondBecause.RANK;
        }
        return new SplittableRandom(seed).nextDouble() < share ? SecondBecause.LOT : null;
    }
}
