package org.sekisho.reading.extraction;

/** Makes judges of text for tests of other rooms. */
public final class QualityFixture {

    private QualityFixture() {}

    public static PageQuality standard() {
        return new PageQuality();
    }
}
