package org.sekisho.gazette.format;

import java.io.InputStream;
import java.util.Optional;
import org.sekisho.filing.Filing;
import org.sekisho.filing.FilingNumber;

/** One way in which an office writes filings down. Implementations hold no state and are shared between threads. */
public interface GazetteFormat {

    /** Whether a document that begins like this is written in this format. */
    boolean recognises(DocumentStart start);

    /** Reads the whole document. */
    Filing read(String documentName, InputStream document) throws BrokenFormatException;

    /** Reads only as far as the number; empty if the document gives none or is damaged before it. */
    Optional<FilingNumber> number(InputStream document);
}
