package org.sekisho.reading.extraction;

import org.sekisho.intake.filing.DocumentId;
import org.sekisho.intake.filing.FilingId;

/**
 * Pages of documents as received, as pictures. Nobody is asked here who may see them and nothing is put on record: the
 * caller has checked the need to know for the filing, and has the view in the audit trail. Safe to share between
 * threads; whoever asks waits while others' pages are drawn, and for so long only.
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
