package org.sekisho.office.deadline;

/** What sets a clock off. */
public enum Trigger {
    /** The date of filing. */
    FILING,
    /** The filing came to the office. */
    RECEIPT,
    /** The earliest date that the filing claims. */
    PRIORITY,
    /** A case was sent to an authority. */
    REFERRAL,
    /** A notice was served. */
    NOTICE,
    /** A secrecy order, a designation or directions were given. */
    ORDER,
    /** Someone asked for permission or for an opinion. */
    REQUEST
}
