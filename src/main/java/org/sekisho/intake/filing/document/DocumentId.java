package org.sekisho.intake.filing.document;

/** Sekisho's own key of a document. */
public record DocumentId(long value) {}
