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

/** US publications of 2001 to 2004: {@code patent-application-publication}, v1.5 and v1.6. */
public final class UsPapFormat implements GazetteFormat {

    private static final String FRONT_PAGE = "subdoc-bibliographic-information";

    private static final Set<String> PARTS =
            Set.of(FRONT_PAGE, "subdoc-abstract", "subdoc-description", "subdoc-sequence-list", "subdoc-claims");

    private static final DescriptionBlocks.Names NAMES = new DescriptionBlocks.Names(
            Set.of("heading"),
            Set.of("paragraph", "paragraph-federal-research-statement"),
            Set.of("federal-research-statement", "paragraph-federal-research-statement"),
            UsPapFormat::takeNumber);

    @Override
    public boolean recognises(DocumentStart start) {
        return start.rootElement().equals("patent-application-publication");
    }

    @Override
    public Filing read(String documentName, InputStream document) throws BrokenFormatException {
        FilingParts parts = new FilingParts(documentName);
        GazetteXml.readParts(document, PARTS, root -> {}, part -> add(part, parts));
        return parts.filing();
    }

    @Override
    public Optional<FilingNumber> number(InputStream document) {
        return GazetteXml.firstPart(document, Set.of(FRONT_PAGE)).map(UsPapFrontPage::number);
    }

    private static void add(Element part, FilingParts parts) {
        switch (part.getName()) {
            case FRONT_PAGE -> parts.frontPage(UsPapFrontPage.of(part));
            case "subdoc-abstract" -> parts.block(Section.ABSTRACT, "", "", GazetteText.of(part, Set.of("heading")));
            case "subdoc-claims" -> part.getChildren().forEach(child -> claim(child, parts));
            default -> new DescriptionBlocks(NAMES, parts).add(part);
        }
    }

    /** Takes the printed number out of the paragraph's words: {@code [0012]} or {@code 12.} */
    private static String takeNumber(Element paragraph) {
        Element number = paragraph.getChild("number");
        if (number == null) {
            return "";
        }
        number.detach();
        return GazetteText.of(number).replaceAll("[\\[\\].]", "").strip();
    }

    private static void claim(Element claim, FilingParts parts) {
        if (claim.getName().equals("claim")) {
            String words = GazetteText.of(claim);
            int number = GazetteClaims.number(claim.getAttributeValue("id"), parts.nextClaim());
            var references = GazetteClaims.references(claim, "dependent-claim-reference", "depends_on");
            parts.claim(number, references, words);
        } else if (!claim.getName().equals("heading")) {
            parts.block(Section.CLAIM, "", "", GazetteText.of(claim));
        }
    }
}
