package org.sekisho.intake.filing;

/** Sekisho's own key of a document. */
public record DocumentId(long value) {}
