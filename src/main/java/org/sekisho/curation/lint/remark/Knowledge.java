package org.sekisho.curation.lint.remark;

import java.time.LocalDate;
import org.sekisho.curation.lint.words.CommonWords;

/** What checks know besides the list. */
public record Knowledge(LocalDate today, CommonWords commonWords) {}
