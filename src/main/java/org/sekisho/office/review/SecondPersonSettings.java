package org.sekisho.office.review;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which decisions need a second person, under {@code sekisho.review.second-person}.
 *
 * @param kinds decisions that always do
 * @param fromRank from which rank on a case needs two to be of no concern
 * @param endOfSecrecy whether closing a secrecy case always does
 * @param share of all cases, drawn by lot: 0 to 1
 */
public record SecondPersonSettings(
        @DefaultValue("RECOMMEND_SECRECY_ORDER") Set<DecisionKind> kinds,
        @DefaultValue("20") double fromRank,
        @DefaultValue("true") boolean endOfSecrecy,

        @DefaultValue("0.05") @DecimalMin("0") @DecimalMax("1") double share) {

    /** Whether cases with this seed are drawn. The same seed always draws the same lot. */
    boolean draws(long seed) {
        return new SplittableRandom(seed).nextDouble() < share;
    }
}
