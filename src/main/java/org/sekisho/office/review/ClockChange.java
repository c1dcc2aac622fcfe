package org.sekisho.office.review;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that gave a case another clock, or other days. It is never changed.
 *
 * @param on the day on which it happened, by which the clock goes
 * @param because a code: which referral, which notice; empty if the cause says all
 * @param clock as it is from then on
 * @param by who noted it
 */
public record ClockChange(Cause cause, LocalDate on, String because, CaseClock clock, String by, Instant at) {

    /** Causes of a change of clock. */
    public enum Cause {
        /** The case was opened. */
        OPENED,
        /** A person stated the day of filing, which the filing does not tell. */
        FILED,
        /** It was put before an authority. */
        REFERRED,
        /** The referral was withdrawn. */
        WITHDRAWN,
        /** A notice was served that makes the clock run longer. */
        EXTENDED,
        /** A secrecy order, a designation or directions were given or renewed. */
        ORDERED,
        /** The order was lifted or has ended. */
        ENDED,
        /** The filing was published. */
        PUBLISHED,
        /** A partner tells of an order on a filing of the family. */
        ALLIED
    }

    /** Whether a person stated the day; {@code because} says from where then. */
    public boolean isStated() {
        return cause == Cause.FILED;
    }
}
