package org.sekisho.office.referral;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A case that the office closed although an authority that was asked about it had not answered, in codes.
 *
 * @param filing its number
 * @param authority code of who had not answered
 * @param reason code of why there is no concern
 * @param answer what became of it: {@code WITHDRAWN}, at the end or before, or {@code AWAITED}
 * @param by account of who decided
 * @param confirmedBy null where one was enough
 */
public record ClosedOver(
        String filing,
        String authority,
        String reason,
        String answer,
        String by,
        @Nullable String confirmedBy) {

    /** A sentence for an operator. */
    public String sentence() {
        return "%s without an answer of %s, which is %s: %s, by %s"
                .formatted(filing, authority, answer.toLowerCase(Locale.ROOT), reason, persons());
    }

    /** Their accounts. */
    public String persons() {
        return confirmedBy == null ? by : by + ", " + confirmedBy;
    }
}
