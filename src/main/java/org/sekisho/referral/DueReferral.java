package org.sekisho.referral;

import org.sekisho.filing.FilingNumber;

/** A referral about which somebody has to do something, or that is overdue, and the filing it is about. */
public record DueReferral(FilingNumber number, Referral referral) {}
