package org.sekisho.reading.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.FilingDocument;

/** The bytes of a document that is gone through several times: fetched once if it is small, and each time if it is not. */
final class DocumentBytes {

    private static final long SMALL = 4L * 1024 * 1024;

    private final DocumentContents contents;
    private final FilingDocument document;
    private byte @Nullable [] fetched;

    DocumentBytes(DocumentContents contents, FilingDocument document) {
        this.contents = contents;
        this.document = document;
    }

    /** Opens them from their beginning; the caller closes them. */
    InputStream open() throws IOException {
        if (document.size() > SMALL) {
            return contents.open(document);
        }
        byte[] bytes = fetched;
        if (bytes == null) {
            try (InputStream all = contents.open(document)) {
                bytes = all.readAllBytes();
            }
            fetched = bytes;
        }
        return new ByteArrayInputStream(bytes);
    }
}
