package org.sekisho.intake.filing;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of documents, kept since they were received. */
public interface DocumentContents {

    /** Opens the bytes exactly as received; the caller closes them. */
    InputStream open(FilingDocument document) throws IOException;
}
