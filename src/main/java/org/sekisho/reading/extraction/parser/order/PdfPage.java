package org.sekisho.reading.extraction.parser.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;
import org.sekisho.reading.extraction.UnreadReason;

/**
 * A page of a PDF as the parser process found it.
 *
 * @param fault why it was not read in full; null if it was
 * @param detail of the fault, without a word of the text
 */
public record PdfPage(
        int number, List<Paragraph> paragraphs, @Nullable UnreadReason fault, String detail) {

    public PdfPage {
        paragraphs = List.copyOf(paragraphs);
    }

    @Override
    public String toString() {
        return "page %d, %d paragraphs".formatted(number, paragraphs.size());
    }
}
