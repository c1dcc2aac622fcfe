package org.sekisho.office.referral;

import org.sekisho.intake.filing.FilingNumber;

/** A referral about which somebody has to do something, or that is overdue, and the filing it is about. */
public record DueReferral(FilingNumber number, Referral referral) {}
