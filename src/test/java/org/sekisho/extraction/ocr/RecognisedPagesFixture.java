package org.sekisho.extraction.ocr;

import org.sekisho.extraction.ExtractionSettings;
import org.sekisho.extraction.InstalledOcr;
import org.sekisho.extraction.PageRecognition;

/** Recognises pages as the program does. */
public final class RecognisedPagesFixture {

    private RecognisedPagesFixture() {}

    public static PageRecognition with(PageLooker looker, ExtractionSettings settings) {
        return new RecognisedPages(looker, InstalledOcr.of(settings), settings);
    }
}
