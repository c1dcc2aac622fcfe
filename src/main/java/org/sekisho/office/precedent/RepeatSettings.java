package org.sekisho.office.precedent;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.review.DecisionReason;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which cases may be closed because a person decided the very same before, under {@code sekisho.repeats}.
 *
 * @param close whether any may; false closes none
 * @param within how old the decision may be
 * @param reasons for which it may have been of no concern: such as lie in the words that were found, and not in who files or
 *     what was known
 * @param share of them that goes to a person all the same: 0 to 1
 * @param seed of the lot; null to take another for each run
 */
@Validated
@ConfigurationProperties("sekisho.repeats")
record RepeatSettings(
        @DefaultValue("false") boolean close,
        @DefaultValue("180d") Duration within,

        @DefaultValue({"OTHER_MEANING", "NOT_WHAT_IS_CLAIMED", "UNDER_THE_LIMIT"})
        Set<DecisionReason> reasons,

        @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("1") double share,

        @Nullable Long seed) {}
