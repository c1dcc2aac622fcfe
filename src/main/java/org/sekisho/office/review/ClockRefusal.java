package org.sekisho.office.review;

/** Reasons for not noting or deciding something about the clock or the order of a case. */
enum ClockRefusal implements Refusal {
    /** The person's roles do not let them. */
    ROLE,
    /** No order was recommended for the case, or none was noted that could end. */
    STANDING,
    /** The file of clocks has none that runs from an order for the cases of this office. */
    NO_CLOCK,
    /** The day of filing is known, or no clock runs from it. */
    FILED_KNOWN,
    /** The source of the day is missing. */
    NO_SOURCE,
    /** The day is missing, is still to come, or lies before that from which the clock runs. */
    WRONG_DAY,
    /** The renewal or the end of the order is not decided, or not confirmed by a second person. */
    NOT_DECIDED,
    /** The choice between renewing and ending is missing. */
    NO_KIND,
    /** A proposal waits for a second person. */
    PROPOSED,
    /** No proposal waits. */
    NOT_PROPOSED,
    /** The proposer is no second person. */
    OWN,
    /** It takes words why. */
    NO_WORDS,
    TOO_MANY_WORDS;

    @Override
    public String key() {
        return "clock.why." + name();
    }
}
