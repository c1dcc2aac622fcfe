package org.sekisho.reading.extraction.parser;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;
import org.sekisho.reading.extraction.UnreadReason;

/**
 * A page of a PDF as the parser process found it.
 *
 * @param faults why it was not read in full, each with a detail, without a word of the text; empty if it was
 */
record PdfPage(int number, List<Paragraph> paragraphs, Map<UnreadReason, String> faults) {

    public PdfPage {
        paragraphs = List.copyOf(paragraphs);
        faults = faults.isEmpty() ? Map.of() : new EnumMap<>(faults);
    }

    public PdfPage(int number, List<Paragraph> paragraphs, UnreadReason fault, String detail) {
        this(number, paragraphs, Map.of(fault, detail));
    }

    @Override
    public String toString() {
        return "page %d, %d paragraphs".formatted(number, paragraphs.size());
    }
}
