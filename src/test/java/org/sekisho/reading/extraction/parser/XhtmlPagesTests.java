package org.sekisho.reading.extraction.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sekisho.reading.extraction.ExtractedText.Page;
import org.sekisho.reading.extraction.ExtractedText.Paragraph;

/** What a parser process answers, where it stopped in the middle. */
class XhtmlPagesTests {

    private static final String WORDS = "a quantum key receiver and its cooled detector ".repeat(2_000);

    @Test
    void keepWhatStandsBeforeABreakInAText() {
        XhtmlPages read =
                XhtmlPages.read("a.pdf", "<html><body><p>" + WORDS + "\u0001 and more</p></body></html>", false);

        assertThat(read.brokenOff()).isTrue();
        assertThat(read.pages())
                .flatExtracting(Page::paragraphs)
                .extracting(Paragraph::words)
                .singleElement()
                .asString()
                .hasSizeGreaterThan(WORDS.length() * 9 / 10)
                .startsWith("a quantum key receiver");
    }

    @Test
    void breakOffWhereElementsAreNestedDeeperThanAnyDocumentNeeds() {
        XhtmlPages read = XhtmlPages.read("a.html", "<html><body><p>first</p>" + "<div>".repeat(300), false);

        assertThat(read.brokenOff()).isTrue();
        assertThat(read.pages())
                .flatExtracting(Page::paragraphs)
                .extracting(Paragraph::words)
                .containsExactly("first");
    }
}
