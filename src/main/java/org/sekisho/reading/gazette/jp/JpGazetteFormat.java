package org.sekisho.reading.gazette.jp;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Element;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.reading.gazette.xml.BrokenFormatException;
import org.sekisho.reading.gazette.xml.DocumentStart;
import org.sekisho.reading.gazette.xml.FilingParts;
import org.sekisho.reading.gazette.xml.GazetteFormat;
import org.sekisho.reading.gazette.xml.GazetteXml;
import org.sekisho.reading.gazette.xml.WrittenNumber;

/**
 * The Japan Patent Office's {@code jp-official-gazette}, the gazettes until 2021: applications (A), translations of
 * international applications (T), republications (S), patents (B9), registered utility models (U9) and amendments (A5).
 */
public final class JpGazetteFormat implements GazetteFormat {

    private static final String ROOT = "jp-official-gazette";
    private static final String PUBLICATION = "publication-reference";

    /** Amendments hold claims of their own, so they are handed out whole. */
    private static final Set<String> PARTS =
            Set.of("bibliographic-data", "description", "claims", "abstract", "overflow", "written-amendment-group");

    @Override
    public boolean recognises(DocumentStart start) {
        return start.rootElement().equals(ROOT);
    }

    @Override
    public Filing read(String documentName, InputStream document) throws BrokenFormatException {
        FilingParts parts = new FilingParts(documentName);
        JpFrontPage front = new JpFrontPage();
        JpBody body = new JpBody(parts);
        GazetteXml.readParts(document, PARTS, front::readRoot, part -> {
            if (part.getName().equals("bibliographic-data")) {
                parts.frontPage(front.read(part));
            }
            body.read(part);
        });
        return body.filing(front.language());
    }

    @Override
    public Optional<FilingNumber> number(InputStream document) {
        JpFrontPage front = new JpFrontPage();
        List<Element> beginning = GazetteXml.beginning(document, Set.of(PUBLICATION));
        WrittenNumber.named(beginning, ROOT).ifPresent(front::readRoot);
        return WrittenNumber.named(beginning, PUBLICATION).flatMap(front::number);
    }
}
