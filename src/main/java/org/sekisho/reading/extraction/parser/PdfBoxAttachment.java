package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.extraction.UnreadableDocumentException;

/**
 * A file inside a PDF.
 *
 * @param file null if the PDF names a file and does not hold it
 */
public record PdfBoxAttachment(@Nullable PDEmbeddedFile file, PdfBoxStreamCheck streams) {

    /** @throws UnreadableDocumentException if it unpacks to more than it may */
    public InputStream open() throws IOException, UnreadableDocumentException {
        if (file == null) {
            return InputStream.nullInputStream();
        }
        streams.check(file.getCOSObject());
        return file.createInputStream();
    }
}
