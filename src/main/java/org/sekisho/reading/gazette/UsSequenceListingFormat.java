package org.sekisho.reading.gazette;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Element;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.reading.gazette.FilingParts.FrontPage;
import org.sekisho.reading.gazette.GazetteFormat.DocumentStart;

/**
 * Sequence listings of US filings, {@code sequence-cwu}. In a bulk file they are documents of their own, under the
 * number of the filing they belong to; they have a title, parties and claims only there.
 */
final class UsSequenceListingFormat implements GazetteFormat {

    private static final String LISTING = "sequence-cwu";
    private static final String REFERENCE = "publication-reference";

    /** WIPO ST.25: s100 holds for all sequences, each s200 is one of them; listings of older rules have paragraphs. */
    private static final DescriptionBlocks.Names NAMES = new DescriptionBlocks.Names(
            Set.of("heading"),
            Set.of("s100", "s200", "p"),
            Set.of(),
            sequence -> GazetteElements.words(sequence, "s210"));

    @Override
    public boolean recognises(DocumentStart start) {
        return start.rootElement().equals(LISTING);
    }

    @Override
    public Filing read(String documentName, InputStream document) throws UnreadableGazetteException {
        FilingParts parts = new FilingParts(documentName);
        GazetteXml.readParts(document, Set.of(LISTING), root -> {}, listing -> add(listing, parts));
        return parts.filing();
    }

    @Override
    public Optional<FilingNumber> number(InputStream document) {
        return GazetteXml.firstPart(document, Set.of(REFERENCE)).map(UsPatentFrontPage::number);
    }

    private static void add(Element listing, FilingParts parts) {
        Element reference = listing.getChild(REFERENCE);
        if (reference != null) {
            reference.detach();
            parts.frontPage(frontPage(reference));
        }
        // The listing's fields are not always on lines of their own, and would run into each other.
        GazetteElements.everything(listing).forEach(field -> field.addContent(" "));
        new DescriptionBlocks(NAMES, parts).add(listing);
    }

    private static FrontPage frontPage(Element reference) {
        String country = GazetteElements.words(reference, "document-id", "country");
        String kind = GazetteElements.words(reference, "document-id", "kind");
        return new FrontPage(
                UsPatentFrontPage.number(reference),
                "",
                new Bibliography(
                        GazetteElements.orNull(country),
                        GazetteElements.orNull(kind),
                        null,
                        FilingDates.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
