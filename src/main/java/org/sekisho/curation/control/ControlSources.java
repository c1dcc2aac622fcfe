package org.sekisho.curation.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.reading.gazette.xml.NoWholeXmlException;
import org.sekisho.reading.gazette.xml.WholeXml;
import org.sekisho.reading.gazette.xml.XmlElement;

/** Reads a control list from a file of its publisher. The same bytes and the same reader always give the same draft. */
public final class ControlSources {

    /** Ten times as large as the largest list that is known. */
    static final long LARGEST = 32L * 1024 * 1024;

    private ControlSources() {}

    /**
     * Reads a file.
     *
     * @param only the numbers of the entries, articles or tables that are wanted; empty for all
     * @throws SourceRefusedException if anything in it is not known, with all of it
     */
    public static ControlList read(Path file, List<String> only) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new SourceRefusedException(0, "it is larger than %d MB".formatted(LARGEST / 1024 / 1024));
            }
            return read(Files.readAllBytes(file), only);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be read: " + file, e);
        }
    }

    /** Reads bytes, which are bounded by whoever had them. */
    public static ControlList read(byte[] source, List<String> only) {
        XmlElement root;
        try {
            root = WholeXml.of(source);
        } catch (NoWholeXmlException e) {
            throw new SourceRefusedException(0, "the document " + e.getMessage());
        }
        if (EcfrControlList.recognises(root)) {
            return EcfrControlList.read(root, DigestUtils.sha256Hex(source), only);
        }
        if (EgovControlList.recognises(root)) {
            return EgovControlList.read(root, DigestUtils.sha256Hex(source), only);
        }
        throw new SourceRefusedException(
                root.line(),
                "the document begins with <%s>; known is the XML of ecfr.gov and of laws.e-gov.go.jp"
                        .formatted(root.name()));
    }
}
