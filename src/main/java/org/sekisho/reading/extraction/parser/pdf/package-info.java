/**
 * PDF: its text, its hidden text, its shapes and its pages as pictures. Open {@link
 * org.sekisho.reading.extraction.parser.pdf.PdfBoxDocument} first.
 */
@NullMarked
package org.sekisho.reading.extraction.parser.pdf;

import org.jspecify.annotations.NullMarked;
