package org.sekisho.curation.lint;

import java.time.LocalDate;

/** What checks know besides the list. */
public record Knowledge(LocalDate today, CommonWords commonWords) {}
