package org.sekisho.reading.extraction;

import org.sekisho.intake.filing.FilingDocument.DocumentId;
import org.sekisho.intake.filing.FilingId;

/**
 * Draws pages of documents, as received, as pictures. Access is neither checked nor recorded here: the caller has
 * checked the need to know for the filing, and has the view in the audit trail. Safe to share between threads; a caller
 * waits while others' pages are drawn, and only for a limited time.
 */
public interface PageImages {

    /**
     * Draws a page, or takes it from those drawn lately.
     *
     * @param filing the version that the document must belong to
     * @param page from 1
     * @return the picture, or why there is none; what a document does to its reader is never an exception
     */
    PageImage page(FilingId filing, DocumentId document, int page, PageSize size);
}
