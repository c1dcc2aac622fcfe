package org.sekisho.extraction;

import java.util.List;

/** The words of a document that is in no office format, page by page, in reading order. */
public record ExtractedText(List<Page> pages) {

    public ExtractedText {
        pages = List.copyOf(pages);
    }

    /**
     * One page.
     *
     * @param number from 1; 0 if the format knows no pages
     * @param paragraphs in reading order; empty if the page has no text
     */
    public record Page(int number, List<Paragraph> paragraphs) {

        public Page {
            paragraphs = List.copyOf(paragraphs);
        }

        @Override
        public String toString() {
            return "page %d, %d paragraphs".formatted(number, paragraphs.size());
        }
    }

    /** A paragraph or heading, in the applicant's own characters. */
    public record Paragraph(boolean heading, String words) {

        @Override
        public String toString() {
            return heading ? "heading" : "paragraph";
        }
    }
}
