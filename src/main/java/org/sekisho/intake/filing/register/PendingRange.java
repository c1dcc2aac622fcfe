package org.sekisho.intake.filing.register;

import org.sekisho.intake.filing.FilingId;

/** The first and last key of a run's pending filings, and how many there are between them. */
public record PendingRange(FilingId first, FilingId last, int count) {}
