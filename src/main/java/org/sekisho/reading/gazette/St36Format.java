package org.sekisho.reading.gazette;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.reading.gazette.GazetteFormat.DocumentStart;

/**
 * The {@code patent-document} in the elements of WIPO ST.36 in which collections of several offices' documents
 * (CLEF-IP, MAREC) are handed on. Where it says its language is {@code XX}, the description tells.
 */
final class St36Format implements GazetteFormat {

    private static final String ROOT = "patent-document";
    private static final String PUBLICATION = "publication-reference";

    private static final Set<String> PARTS = Set.of("bibliographic-data", "abstract", "description", "claims");

    @Override
    public boolean recognises(DocumentStart start) {
        return start.rootElement().equals(ROOT);
    }

    @Override
    public Filing read(String documentName, InputStream document) throws UnreadableGazetteException {
        Reading reading = new Reading(new FilingParts(documentName));
        GazetteXml.readParts(document, PARTS, reading.front::readRoot, reading::read);
        return reading.filing();
    }

    @Override
    public Optional<FilingNumber> number(InputStream document) {
        St36FrontPage front = new St36FrontPage();
        List<Element> beginning = GazetteXml.beginning(document, Set.of(PUBLICATION));
        WrittenNumber.named(beginning, ROOT).ifPresent(front::readRoot);
        WrittenNumber.named(beginning, PUBLICATION).ifPresent(front::readPublication);
        return front.number();
    }

    /** Reads one document; abstracts wait until the document's own language is known. */
    private static final class Reading {

        private final St36FrontPage front = new St36FrontPage();
        private final List<Element> abstracts = new ArrayList<>();
        private final FilingParts parts;
        private final St36Text text;

        private Reading(FilingParts parts) {
            this.parts = parts;
            this.text = new St36Text(parts);
        }

        private void read(Element part) {
            switch (part.getName()) {
                case "bibliographic-data" -> front.read(part);
                case "abstract" -> abstracts.add(part);
                default -> {
                    front.languageIfUnknown(GazetteElements.attribute(part, "lang"));
                    text.read(part, front.language());
                }
            }
        }

        private Filing filing() {
            @Nullable String language = front.language();
            front.putInto(parts);
            abstracts.forEach(part -> text.read(part, language));
            return text.filing(language);
        }
    }
}
