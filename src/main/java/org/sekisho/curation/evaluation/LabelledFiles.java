package org.sekisho.curation.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.DocumentId;
import org.sekisho.intake.filing.DocumentRole;
import org.sekisho.intake.filing.FilingDocument;

/** The bytes of labelled documents where they lie: nothing is taken in, so an evaluation needs no database. */
public final class LabelledFiles implements DocumentContents {

    private final Map<DocumentId, Path> files = new ConcurrentHashMap<>();

    /** Makes a file known until it is {@link #forget forgotten}. */
    public FilingDocument add(DocumentId id, Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            FilingDocument document =
                    new FilingDocument(id, name, DocumentRole.UNSTATED, sha256(file), Files.size(file));
            files.put(id, file);
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException("A labelled document is gone since the labels were checked", e);
        }
    }

    public void forget(DocumentId id) {
        files.remove(id);
    }

    @Override
    public InputStream open(FilingDocument document) throws IOException {
        return Files.newInputStream(
                Optional.ofNullable(files.get(document.id())).orElseThrow());
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(bytes);
        }
    }
}
