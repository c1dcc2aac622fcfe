package org.sekisho.reading.extraction.parser;

import java.io.Serializable;
import java.time.Duration;
import org.sekisho.reading.extraction.OcrSettings;
import org.sekisho.reading.extraction.Sight;

/**
 * Asks the parser process to look at one page or picture instead of reading the document.
 *
 * @param languages Tesseract's names of them, joined by {@code +}
 * @param findOrientation whether to find out first how the page lies
 * @param timeLimit for Tesseract
 * @param resolution dots per inch
 * @param pixels of the whole page; a page that is larger is looked at less closely
 */
record LookOrder(Sight sight, String languages, boolean findOrientation, Duration timeLimit, int resolution, int pixels)
        implements Serializable {

    public static LookOrder of(Sight sight, String languages, boolean findOrientation, OcrSettings settings) {
        return new LookOrder(
                sight, languages, findOrientation, settings.timeLimit(), settings.resolution(), settings.pixels());
    }
}
