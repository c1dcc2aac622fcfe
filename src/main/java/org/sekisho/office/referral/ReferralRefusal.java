package org.sekisho.office.referral;

import org.sekisho.office.review.Refusal;

/** Reasons for refusing an act on the referrals of a case. */
public enum ReferralRefusal implements Refusal {
    /** The person's roles do not let them. */
    ROLE,
    /** No decision lets the case go on, or it is closed. */
    STANDING,
    /** No authority was chosen. */
    NOBODY_ASKED,
    /** The file has no such authority, or it is not asked about that area, or the case is not about it. */
    NOT_THEIR_AREA,
    /** The authority owes an answer on the same area already. */
    ASKED_ALREADY,
    /** The answer would be due on a day that is over. */
    DAY_OVER,
    /** There is nothing in the filing that could be sent about that area. */
    NOTHING_TO_SEND,
    /** The filing has no passage at one of the places that the person names. */
    NO_SUCH_PLACE,
    TOO_MANY_WORDS,
    /** The case has no such referral. */
    NO_REFERRAL,
    /** The hash is not that of what was sent. */
    WRONG_HASH,
    /** It was noted before. */
    NOTED_ALREADY,
    /** Who, at the authority, is missing or too long. */
    NO_NAME,
    /** The day is missing, lies before the referral, or is still to come. */
    WRONG_DAY,
    NO_OPINION,
    /** The opinion says nothing without words. */
    NO_WORDS,
    /** The answer is there, or the day for it has not come. */
    NOT_DUE,
    /** It is answered, and what was answered is not taken back by whoever asked. */
    ANSWERED,
    /** It was withdrawn. */
    WITHDRAWN,
    /** The reason for withdrawing it or calling it back is missing. */
    NO_REASON,
    /** Its package was called back before. */
    RECALLED,
    /** Its package was not called back. */
    NOT_RECALLED,
    /** The choice between returned and destroyed is missing. */
    NO_OUTCOME;

    @Override
    public String key() {
        return "referral.why." + name();
    }
}
