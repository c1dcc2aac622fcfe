package org.sekisho.intake.filing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Tells under which number a document is filed, by as little reading as possible. */
public interface FilingIdentifier {

    /**
     * Returns the number the document itself gives; empty if it is of no known office format, gives none, or is damaged
     * before the number. Never throws for what is wrong with the document, only if the stream cannot be read.
     */
    Optional<FilingNumber> numberIn(InputStream document) throws IOException;
}
