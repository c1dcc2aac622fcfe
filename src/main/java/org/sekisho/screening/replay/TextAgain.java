package org.sekisho.screening.replay;

import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.reading.extraction.FilingReader;
import org.sekisho.reading.extraction.ReadFiling;
import org.sekisho.reading.passage.PassageSplitter;
import org.sekisho.reading.passage.StoredText;
import org.springframework.stereotype.Component;

/** Reads a filing's documents once more. */
@Component
class TextAgain {

    private final FilingReader reader;
    private final PassageSplitter splitter;

    TextAgain(FilingReader reader, PassageSplitter splitter) {
        this.reader = reader;
        this.splitter = splitter;
    }

    /** Whether the documents still give what is kept: words, claims and first page. */
    boolean isAsKept(RegisteredFiling filing, StoredText kept) {
        ReadFiling read = reader.read(filing);
        return read.filing().claims().equals(kept.claims())
                && read.filing().bibliography().equals(kept.bibliography())
                && splitter.split(read.filing()).equals(kept.text());
    }
}
