package org.sekisho.reading.extraction.ocr;

import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.InstalledOcr;
import org.sekisho.reading.extraction.PageRecognition;
import org.sekisho.reading.extraction.RecognitionTurn;

/** Recognises pages as the program does. */
public final class RecognisedPagesFixture {

    private RecognisedPagesFixture() {}

    public static PageRecognition with(PageLooker looker, ExtractionSettings settings) {
        return new RecognisedPages(looker, InstalledOcr.of(settings), settings, new RecognitionTurn());
    }
}
