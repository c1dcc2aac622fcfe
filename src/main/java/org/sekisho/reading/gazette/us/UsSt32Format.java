package org.sekisho.reading.gazette.us;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Element;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.gazette.xml.BrokenFormatException;
import org.sekisho.reading.gazette.xml.DescriptionBlocks;
import org.sekisho.reading.gazette.xml.DocumentStart;
import org.sekisho.reading.gazette.xml.FilingParts;
import org.sekisho.reading.gazette.xml.GazetteClaims;
import org.sekisho.reading.gazette.xml.GazetteFormat;
import org.sekisho.reading.gazette.xml.GazetteText;
import org.sekisho.reading.gazette.xml.GazetteXml;

/** US grants of 2001 to 2004 in the XML of WIPO ST.32: {@code PATDOC}, v2.4 and v2.5. */
public final class UsSt32Format implements GazetteFormat {

    private static final Set<String> PARTS = Set.of("SDOBI", "SDOAB", "SDODE", "SDOCL");

    private static final DescriptionBlocks.Names NAMES =
            new DescriptionBlocks.Names(Set.of("H"), Set.of("PARA"), Set.of("GOVINT"), UsSt32Format::paragraphNumber);

    @Override
    public boolean recognises(DocumentStart start) {
        return start.rootElement().equals("PATDOC");
    }

    @Override
    public Filing read(String documentName, InputStream document) throws BrokenFormatException {
        FilingParts parts = new FilingParts(documentName);
        GazetteXml.readParts(document, PARTS, root -> {}, part -> add(part, parts));
        return parts.filing();
    }

    @Override
    public Optional<FilingNumber> number(InputStream document) {
        return GazetteXml.firstPart(document, Set.of("B100")).map(UsSt32FrontPage::number);
    }

    private static void add(Element part, FilingParts parts) {
        switch (part.getName()) {
            case "SDOBI" -> parts.frontPage(UsSt32FrontPage.of(part));
            case "SDOAB" -> parts.block(Section.ABSTRACT, "", "", GazetteText.of(part));
            case "SDOCL" -> claims(part, parts);
            default -> new DescriptionBlocks(NAMES, parts).add(part);
        }
    }

    private static String paragraphNumber(Element paragraph) {
        return paragraph.getAttributeValue("ID", "").replaceFirst("^\\D+", "");
    }

    /** Reads claims, in {@code CL}; other words there, but for the heading above them, are kept without a number. */
    private static void claims(Element section, FilingParts parts) {
        for (Element child : section.getChildren()) {
            switch (child.getName()) {
                case "CL" -> claims(child, parts);
                case "CLM" -> claim(child, parts);
                case "H" -> {}
                default -> parts.block(Section.CLAIM, "", "", GazetteText.of(child));
            }
        }
    }

    private static void claim(Element claim, FilingParts parts) {
        String words = GazetteText.of(claim);
        int number = GazetteClaims.number(claim.getAttributeValue("ID"), parts.nextClaim());
        var references = GazetteClaims.references(claim, "CLREF", "ID");
        parts.claim(number, references, words);
    }
}
