package org.sekisho.reading.extraction.quality;

import org.sekisho.reading.extraction.TextQuality;

/** Makes judges of text for tests of other rooms. */
public final class QualityFixture {

    private QualityFixture() {}

    public static TextQuality standard() {
        return new PageQuality();
    }
}
