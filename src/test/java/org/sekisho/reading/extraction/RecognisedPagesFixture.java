package org.sekisho.reading.extraction;

/** Recognises pages as the program does. */
public final class RecognisedPagesFixture {

    private RecognisedPagesFixture() {}

    public static RecognisedPages with(PageLooker looker, ExtractionSettings settings) {
        return new RecognisedPages(looker, InstalledOcr.of(settings), settings, new RecognitionTurn());
    }
}
