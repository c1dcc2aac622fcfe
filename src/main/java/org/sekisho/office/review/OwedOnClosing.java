package org.sekisho.office.review;

/** What becomes of the answers that authorities still owe when their case is closed. The decision's words say why. */
public enum OwedOnClosing {
    /** Nobody need answer any more: the referrals are taken back. */
    WITHDRAWN,
    /** They are still awaited: the case is closed and stays with the authorities until they have answered. */
    AWAITED
}
