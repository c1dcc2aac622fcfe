package org.sekisho.night.doctor;

import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.OcrAvailability;
import org.springframework.stereotype.Component;

/** Whether Tesseract is installed, with the languages of the settings. */
@Component
public class OcrCheck implements Check {

    private final OcrAvailability available;
    private final ExtractionSettings settings;

    OcrCheck(OcrAvailability available, ExtractionSettings settings) {
        this.available = available;
        this.settings = settings;
    }

    @Override
    public Finding look() {
        if (!settings.ocr().enabled()) {
            return Finding.ok(
                    "off by sekisho.extraction.ocr.enabled: pages and pictures without text stay unscreenable");
        }
        String found = available
                .found()
                .map(there -> "Tesseract %s reads %s of the languages %s"
                        .formatted(
                                there.version(),
                                available.usableLanguages(),
                                settings.ocr().languages()))
                .orElse("Tesseract is not installed: pages and pictures without text stay unscreenable");
        return available.advice().map(advice -> Finding.warning(found, advice)).orElseGet(() -> Finding.ok(found));
    }
}
