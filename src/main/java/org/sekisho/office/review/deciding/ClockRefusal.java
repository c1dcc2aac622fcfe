package org.sekisho.office.review.deciding;

import org.sekisho.office.review.Refusal;

/** Why something about the clock or the order of a case was not noted or decided. */
public enum ClockRefusal implements Refusal {
    /** The person's roles do not let them. */
    ROLE,
    /** No order was recommended for the case, or none was noted that could end. */
    STANDING,
    /** The file of clocks has none that runs from an order for the cases of this office. */
    NO_CLOCK,
    /** The day of filing is known, or no clock runs from it. */
    FILED_KNOWN,
    /** From where the day is known is not said. */
    NO_SOURCE,
    /** The day is missing, is still to come, or lies before that from which the clock runs. */
    WRONG_DAY,
    /** Nobody has decided, or no second person has agreed, that the order is renewed or ends. */
    NOT_DECIDED,
    /** Whether it is renewed or ends is not said. */
    NO_KIND,
    /** A proposal waits for a second person. */
    PROPOSED,
    /** No proposal waits. */
    NOT_PROPOSED,
    /** Who proposed it is no second person. */
    OWN,
    /** It takes words why. */
    NO_WORDS,
    TOO_MANY_WORDS;

    @Override
    public String key() {
        return "clock.why." + name();
    }
}
