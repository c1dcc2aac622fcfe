package org.sekisho.reading.gazette.xml;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;

/** One way in which an office writes filings down. Implementations hold no state and are shared between threads. */
public interface GazetteFormat {

    /** Whether a document that begins like this is written in this format. */
    boolean recognises(DocumentStart start);

    /** Reads the whole document. */
    Filing read(String documentName, InputStream document) throws BrokenFormatException;

    /**
     * Hands out all words of a document that is no XML, whether reading it brings them out or not, as far as it can be
     * followed; of XML anybody can tell them.
     */
    default void everyWord(InputStream document, Consumer<String> pieces) {}

    /** Reads only as far as the number; empty if the document gives none or is damaged before it. */
    Optional<FilingNumber> number(InputStream document);
}
