package org.sekisho.extraction;

/**
 * A document, or one page of it, that could not be read.
 *
 * @param document its name inside the filing; empty for the whole filing
 * @param page from 1; 0 for the whole document
 * @param detail what the reader found, without a word of the text; may be empty
 */
public record UnreadPart(String document, int page, UnreadReason reason, String detail) {

    /** A sentence for a person: {@code drawings.pdf, page 3: it has no text …}. */
    public String summary() {
        return (document.isEmpty() ? "" : document + (page > 0 ? ", page " + page : "") + ": ")
                + reason.words()
                + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
