package org.sekisho.reading.extraction;

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

    /** Whether a test that prints Japanese and has it recognised can run; one that cannot fails where it counts. */
    public static boolean canPrintAndRecognise() {
        boolean installed = of(TestSettings.with(Path.of(System.getProperty("java.io.tmpdir"))))
                .advice()
                .isEmpty();
        return System.getenv("CI") != null || (installed && PrintedPage.isJapanesePrintable());
    }

    public static OcrAvailability of(ExtractionSettings settings) {
        return new OcrAvailability(settings);
    }
}
