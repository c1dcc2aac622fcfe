package org.sekisho.reading.extraction.parser;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sekisho.reading.extraction.DocumentLimits;
import org.sekisho.reading.extraction.UnreadReason;

/**
 * Tells the parser process how to read a document.
 *
 * @param leftOut pages not to touch, since one of them ended the process before, and what it did
 * @param journalFile where the pages are written down as they are read
 * @param inkTime for all pages together, to hold what is drawn on them against what was read
 */
record ReadingOrder(DocumentLimits limits, TreeMap<Integer, UnreadReason> leftOut, String journalFile, Duration inkTime)
        implements Serializable {

    public static ReadingOrder of(
            DocumentLimits limits, SortedMap<Integer, UnreadReason> leftOut, Path journal, Duration inkTime) {
        return new ReadingOrder(limits, new TreeMap<>(leftOut), journal.toString(), inkTime);
    }

    /** The order for a document inside the document, of which the parent asks for no single page. */
    public ReadingOrder forAttachment() {
        return new ReadingOrder(limits, new TreeMap<>(), journalFile + ".attached", inkTime);
    }

    public Path journal() {
        return Path.of(journalFile);
    }
}
