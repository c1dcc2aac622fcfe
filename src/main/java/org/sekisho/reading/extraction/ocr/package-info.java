/**
 * From pages that are only pictures to their words: which pages, in which languages, and whether what came of it can be
 * relied on. Open {@link org.sekisho.reading.extraction.ocr.RecognisedPages} first; the looking itself is done in the parser
 * process.
 */
@NullMarked
package org.sekisho.reading.extraction.ocr;

import org.jspecify.annotations.NullMarked;
