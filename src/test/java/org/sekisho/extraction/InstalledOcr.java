package org.sekisho.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;

/** The Tesseract of this machine. Tests that need it are left out where it is not, but never where changes are checked. */
public final class InstalledOcr {

    private InstalledOcr() {}

    /** Goes on only if Tesseract is installed with English and Japanese. */
    public static void require(Path workFolder) {
        OcrAvailability here = of(TestSettings.with(workFolder));
        String missing = here.advice()
                .map(advice -> "Tesseract is not installed: " + advice)
                .orElse("");
        if (System.getenv("CI") == null) {
            assumeThat(missing).isEmpty();
        }
        assertThat(missing).isEmpty();
    }

    public static OcrAvailability of(ExtractionSettings settings) {
        return new OcrAvailability(settings);
    }
}
