package org.sekisho.reading.gazette.jp;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.reading.gazette.xml.BrokenFormatException;
import org.sekisho.reading.gazette.xml.DocumentStart;
import org.sekisho.reading.gazette.xml.FilingParts;
import org.sekisho.reading.gazette.xml.GazetteFormat;
import org.sekisho.reading.gazette.xml.GazetteXml;

/**
 * WIPO ST.96 as the Japan Patent Office writes its gazettes in since 2022: applications, translations of international
 * applications, patents, and amendments of the first two.
 */
public final class St96Format implements GazetteFormat {

    private static final Pattern ROOT = Pattern.compile(
            "(?:(?:Unexamined|International)PatentPublication(?:Amendment)?|RegisteredPatentPublication)");

    private static final String BIBLIOGRAPHY = "BibliographicData";

    /** Amendments hold descriptions and claims of their own, so they are handed out whole. */
    private static final Set<String> PARTS = Set.of(
            "UnexaminedPatentPublicationBibliographicData",
            "InternationalPatentPublicationBibliographicData",
            "RegisteredPatentPublicationBibliographicData",
            "UnexaminedPatentPublicationAmendmentHeader",
            "InternationalPatentPublicationAmendmentHeader",
            "Description",
            "Claims",
            "Abstract",
            "WrittenAmendmentBag");

    @Override
    public boolean recognises(DocumentStart start) {
        return ROOT.matcher(start.rootElement()).matches();
    }

    @Override
    public Filing read(String documentName, InputStream document) throws BrokenFormatException {
        FilingParts parts = new FilingParts(documentName);
        St96FrontPage front = new St96FrontPage();
        JpBody body = new JpBody(parts);
        GazetteXml.readParts(document, PARTS, front::readRoot, part -> {
            if (part.getName().endsWith(BIBLIOGRAPHY) || part.getName().endsWith("Header")) {
                parts.frontPage(front.read(part));
            }
            body.read(part);
        });
        return body.filing(front.language());
    }

    @Override
    public Optional<FilingNumber> number(InputStream document) {
        return St96FrontPage.number(
                GazetteXml.beginning(document, Set.of(St96FrontPage.IDENTIFICATION, St96FrontPage.DESIGNATION)));
    }
}
