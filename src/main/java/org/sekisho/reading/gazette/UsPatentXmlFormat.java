package org.sekisho.reading.gazette;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.gazette.GazetteFormat.DocumentStart;

/** US applications and grants since 2005: {@code us-patent-application} and {@code us-patent-grant}, v4.0 to v4.x. */
final class UsPatentXmlFormat implements GazetteFormat {

    private static final Set<String> ROOTS = Set.of("us-patent-application", "us-patent-grant");

    /** Root element of a web page that a tool made of the document; the document type still says what it was. */
    private static final String WRAPPER = "body";

    private static final Set<String> PARTS = Set.of(
            "us-bibliographic-data-application",
            "us-bibliographic-data-grant",
            "abstract",
            "description",
            "us-sequence-list-doc",
            "claims",
            WRAPPER);

    private static final DescriptionBlocks.Names NAMES = new DescriptionBlocks.Names(
            Set.of("heading"),
            Set.of("p"),
            Set.of("GOVINT", "federal-research-statement"),
            UsPatentXmlFormat::paragraphNumber);

    @Override
    public boolean recognises(DocumentStart start) {
        boolean wrapped = start.rootElement().equals("html") && ROOTS.contains(start.documentType());
        return wrapped || ROOTS.contains(start.rootElement());
    }

    @Override
    public Filing read(String documentName, InputStream document) throws UnreadableGazetteException {
        Reading reading = new Reading(documentName);
        GazetteXml.readParts(document, PARTS, reading::root, reading::part);
        return reading.parts.filing();
    }

    @Override
    public Optional<FilingNumber> number(InputStream document) {
        return GazetteXml.firstPart(document, Set.of("publication-reference")).map(UsPatentFrontPage::number);
    }

    /** The number as printed, {@code 0012}; older documents have it only in the paragraph's id. */
    private static String paragraphNumber(Element paragraph) {
        String number = paragraph.getAttributeValue("num", "").strip();
        return number.isEmpty() ? paragraph.getAttributeValue("id", "").replaceFirst("^\\D+", "") : number;
    }

    /** Reads one document into a filing. */
    private static final class Reading {

        private final FilingParts parts;
        private @Nullable String language;

        Reading(String documentName) {
            parts = new FilingParts(documentName);
        }

        void root(Element root) {
            language = UsPatentFrontPage.language(root);
        }

        void part(Element part) {
            switch (part.getName()) {
                case "abstract" -> parts.block(Section.ABSTRACT, "", "", GazetteText.of(part));
                case "description", "us-sequence-list-doc" -> new DescriptionBlocks(NAMES, parts).add(part);
                case "claims" -> claims(part);
                case WRAPPER -> unwrapped(part);
                default -> frontPage(part);
            }
        }

        /** A plant's botanical name stands on the front page only. */
        private void frontPage(Element data) {
            parts.frontPage(UsPatentFrontPage.of(data, language));
            parts.block(Section.DESCRIPTION, "", "", GazetteElements.joined(data, " ", "us-botanic"));
        }

        /**
         * Reads a document in a wrapper. The tool also moved the end of the description out of it: the parts left at
         * last are description.
         */
        private void unwrapped(Element wrapper) {
            ROOTS.forEach(name -> GazetteElements.all(wrapper, name).forEach(this::root));
            List<Element> claims = take("claims", wrapper);
            for (String name : List.of(
                    "us-bibliographic-data-application", "us-bibliographic-data-grant", "abstract", "description")) {
                take(name, wrapper).forEach(this::part);
            }
            new DescriptionBlocks(NAMES, parts).add(wrapper);
            claims.forEach(this::part);
        }

        private static List<Element> take(String name, Element wrapper) {
            List<Element> taken = GazetteElements.all(wrapper, name);
            taken.forEach(Element::detach);
            return taken;
        }

        private void claims(Element claims) {
            for (Element child : claims.getChildren()) {
                if (child.getName().equals("claim")) {
                    claim(child);
                } else {
                    parts.block(Section.CLAIM, "", "", GazetteText.of(child));
                }
            }
        }

        private void claim(Element claim) {
            String words = GazetteText.of(claim);
            int number = GazetteClaims.number(claim.getAttributeValue("num"), parts.nextClaim());
            var references = GazetteClaims.references(claim, "claim-ref", "idref");
            parts.claim(number, references, words);
        }
    }
}
