package org.sekisho.intake.filing;

/** The first and last key of a run's pending filings, and how many there are between them. */
public record PendingRange(FilingId first, FilingId last, int count) {}
