package org.sekisho.reading.gazette;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.reading.gazette.FilingParts.FrontPage;
import org.sekisho.reading.gazette.GazetteFormat.DocumentStart;

/**
 * The Japan Patent Office's {@code jp-official-gazette}, the gazettes until 2021: applications (A), translations of
 * international applications (T), republications (S), patents (B9), registered utility models (U9) and amendments (A5).
 */
final class JpGazetteFormat implements GazetteFormat {

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
    public Filing read(String documentName, InputStream document) throws UnreadableGazetteException {
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

    /** The first page of a {@code jp-official-gazette}. */
    static final class JpFrontPage {

        private @Nullable String country;
        private @Nullable String gazette;
        private @Nullable String kind;
        private @Nullable String language;

        void readRoot(Element root) {
            country = GazetteElements.attribute(root, "country");
            gazette = GazetteElements.attribute(root, "kind-of-jp");
            kind = GazetteElements.attribute(root, "kind-of-st16");
            language = GazetteElements.attribute(root, "lang");
        }

        @Nullable String language() {
            return language;
        }

        /** The number of a {@code publication-reference}; that of a republication is the international one behind JP. */
        Optional<FilingNumber> number(Element publication) {
            String office = GazetteElements.text(publication, "document-id", "country");
            return WrittenNumber.of(
                    office == null ? country : office,
                    GazetteElements.text(publication, "document-id", "doc-number"),
                    kind);
        }

        FrontPage read(Element page) {
            @Nullable FilingNumber number = GazetteElements.find(page, "publication-reference")
                    .flatMap(this::number)
                    .orElse(null);
            @Nullable String title = GazetteElements.text(page, "invention-title");
            Bibliography bibliography = new Bibliography(
                    country,
                    kind,
                    language,
                    dates(page),
                    JpBibliography.parties(page),
                    JpBibliography.symbols(page),
                    priorities(page));
            return new FrontPage(number, title == null ? "" : title, bibliography);
        }

        /**
         * The day of {@code publication-reference} is that of publication, but that of registration in the gazettes of
         * patents and utility models, whose own day stands in {@code printed-with-grant}.
         */
        private FilingDates dates(Element page) {
            LocalDate filed = GazetteElements.date(page, "application-reference", "document-id", "date");
            LocalDate reference = GazetteElements.date(page, "publication-reference", "document-id", "date");
            LocalDate withGrant = GazetteElements.date(
                    page, "dates-of-public-availability", "printed-with-grant", "document-id", "date");
            boolean registered = gazette != null && (gazette.startsWith("B") || gazette.startsWith("U9"));
            return registered
                    ? new FilingDates(filed, withGrant, reference)
                    : new FilingDates(filed, reference, withGrant);
        }

        private static List<PriorityClaim> priorities(Element page) {
            List<PriorityClaim> priorities = new ArrayList<>();
            for (Element claim : GazetteElements.descendants(page, "priority-claim")) {
                String number = GazetteElements.text(claim, "doc-number");
                if (number != null) {
                    priorities.add(new PriorityClaim(
                            GazetteElements.text(claim, "country"), number, GazetteElements.date(claim, "date")));
                }
            }
            return priorities;
        }
    }
}
