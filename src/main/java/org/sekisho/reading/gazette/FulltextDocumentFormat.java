package org.sekisho.reading.gazette;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Text;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.WordEdges;
import org.sekisho.reading.gazette.GazetteFormat.DocumentStart;

/**
 * The {@code fulltext-document} of the European Patent Office's Open Patent Services: a description or claims and
 * hardly any first page. Numbers and headings of paragraphs stand in the text.
 */
final class FulltextDocumentFormat implements GazetteFormat {

    private static final String NAMESPACE = "http://www.epo.org/fulltext";
    private static final String PUBLICATION = "publication-reference";

    private static final Set<String> PARTS = Set.of("bibliographic-data", "abstract", "description", "claims");

    private static final Pattern NUMBER = Pattern.compile("^\\s*\\[\\s*(\\d{2,6}[a-z]?)\\s*\\]\\s*");

    /** A heading: a short paragraph, all capitals, with a word of five letters, no sequence, formula or sentence. */
    private static final Pattern HEADING = WordEdges.compile(
            "(?=.{0,115}\\b(?=\\p{Lu}*[AEIOUÄÖÜÉÈ])\\p{Lu}{5})[\\p{Lu}\\s,;:&/'’\\-–]{5,120}(?<![;,])");

    @Override
    public boolean recognises(DocumentStart start) {
        return start.rootElement().equals("fulltext-document")
                && start.namespace().equals(NAMESPACE);
    }

    @Override
    public Filing read(String documentName, InputStream document) throws UnreadableGazetteException {
        FilingParts parts = new FilingParts(documentName);
        St36FrontPage front = new St36FrontPage();
        St36Text text = new St36Text(parts);
        GazetteXml.readParts(document, PARTS, front::readRoot, part -> {
            if (part.getName().equals("bibliographic-data")) {
                front.read(part);
                return;
            }
            front.languageIfUnknown(GazetteElements.attribute(part, "lang"));
            if (part.getName().equals("description")) {
                GazetteElements.children(part, "p").forEach(FulltextDocumentFormat::tellHeadingAndNumber);
            }
            text.read(part, front.language());
        });
        front.putInto(parts);
        return text.filing(front.language());
    }

    @Override
    public Optional<FilingNumber> number(InputStream document) {
        St36FrontPage front = new St36FrontPage();
        WrittenNumber.named(GazetteXml.beginning(document, Set.of(PUBLICATION)), PUBLICATION)
                .ifPresent(front::readPublication);
        return front.number();
    }

    /** Turns a paragraph that is a heading into one, and a number at its beginning into an attribute. */
    private static void tellHeadingAndNumber(Element paragraph) {
        if (HEADING.matcher(GazetteText.of(paragraph)).matches()) {
            paragraph.setName("heading");
            return;
        }
        if (paragraph.getContentSize() > 0 && paragraph.getContent(0) instanceof Text beginning) {
            Matcher number = NUMBER.matcher(beginning.getText());
            if (number.find()) {
                paragraph.setAttribute("num", number.group(1));
                beginning.setText(beginning.getText().substring(number.end()));
            }
        }
    }
}
