package org.sekisho.reading.gazette;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Element;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.reading.gazette.GazetteFormat.DocumentStart;

/**
 * The European Patent Office's {@code ep-patent-document}, versions 1.0 to 1.5.1: its first page in the B-tags of WIPO
 * ST.32, its text in the elements of ST.36.
 *
 * <p>The list of references that the office prints behind the claims is left out: it says itself that it is no part of
 * the document, and repeats what the description cites.
 */
final class EpPatentFormat implements GazetteFormat {

    private static final String ROOT = "ep-patent-document";

    private static final Set<String> PARTS = Set.of("SDOBI", "abstract", "description", "claims", "ep-reference-list");

    /** Parts in which the number stands; they come before the longest ones of the first page. */
    private static final Set<String> NUMBER_PARTS = Set.of("B100");

    @Override
    public boolean recognises(DocumentStart start) {
        return start.rootElement().equals(ROOT);
    }

    @Override
    public Filing read(String documentName, InputStream document) throws UnreadableGazetteException {
        FilingParts parts = new FilingParts(documentName);
        EpFrontPage front = new EpFrontPage();
        St36Text text = new St36Text(parts);
        GazetteXml.readParts(document, PARTS, front::readRoot, part -> {
            if (part.getName().equals("SDOBI")) {
                front.read(part);
                front.putInto(parts);
            } else {
                text.read(part, front.language());
            }
        });
        return text.filing(front.language());
    }

    @Override
    public Optional<FilingNumber> number(InputStream document) {
        EpFrontPage front = new EpFrontPage();
        List<Element> beginning = GazetteXml.beginning(document, NUMBER_PARTS);
        WrittenNumber.named(beginning, ROOT).ifPresent(front::readRoot);
        WrittenNumber.named(beginning, "B100").ifPresent(front::readPublication);
        return front.number();
    }
}
