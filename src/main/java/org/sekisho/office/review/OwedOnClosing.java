package org.sekisho.office.review;

/** The fate of answers that authorities still owe when their case is closed. The decision's words say why. */
public enum OwedOnClosing {
    /** The referrals are taken back, and no answer is needed any more. */
    WITHDRAWN,
    /** They are still awaited: the case is closed and stays with the authorities until they have answered. */
    AWAITED
}
