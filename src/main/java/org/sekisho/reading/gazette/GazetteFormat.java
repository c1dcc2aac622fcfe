package org.sekisho.reading.gazette;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;

/** A format in which an office writes filings down. Implementations hold no state and are shared between threads. */
interface GazetteFormat {

    /** Tells whether a document that begins like this is written in this format. */
    boolean recognises(DocumentStart start);

    /** Reads the whole document. */
    Filing read(String documentName, InputStream document) throws UnreadableGazetteException;

    /**
     * Hands out all words of a document that is no XML, as far as it can be followed, including those that reading does
     * not bring out. Those of XML need no format.
     */
    default void everyWord(InputStream document, Consumer<String> pieces) {}

    /** Reads only as far as the number; empty if the document gives none or is damaged before it. */
    Optional<FilingNumber> number(InputStream document);

    /**
     * The beginning of a document.
     *
     * @param rootElement local name of the XML root element; empty if the document is not XML
     * @param namespace of the root element; empty if it has none
     * @param firstLine the first line that is not blank, for formats that are not XML
     * @param documentType the name in the document type declaration, which says what the root element ought to be; empty if
     *     there is none
     */
    record DocumentStart(String rootElement, String namespace, String firstLine, String documentType) {}
}
