package org.sekisho.office.deadline;

/** The event that starts a clock. Each of them is something that happens to a case here; a clock that nothing starts is refused. */
public enum Trigger {
    /** The date of filing. */
    FILING,
    /** A case was sent to an authority. */
    REFERRAL,
    /** A secrecy order, a designation or directions were given. */
    ORDER
}
