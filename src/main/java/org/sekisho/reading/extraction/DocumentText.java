package org.sekisho.reading.extraction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.TextBlock;
import org.springframework.stereotype.Component;

/** Reads a document that is in no office format: its words, its disguises, and the words only in its pictures. */
@Component
record DocumentText(TextExtractor extractor, PageQuality quality, RecognisedPages recognition) {

    /**
     * Reads the document.
     *
     * @param language the language it is said to be in, two letters; null if nobody says
     */
    ExtractedText of(String document, Path file, @Nullable String language) throws UnreadableDocumentException {
        ExtractedText read = extractor.extract(document, file);
        List<UnreadPart> unread = new ArrayList<>(read.unread());
        unread.addAll(quality.verdicts(document, read));
        return recognition.complete(
                document,
                file,
                new ExtractedText(read.title(), read.pages(), unread, read.rest(), read.pictures(), read.compared()),
                language);
    }

    /** The faults of text that came in an office's format. */
    List<UnreadPart> verdicts(String document, List<TextBlock> text) {
        return quality.verdicts(document, text);
    }
}
