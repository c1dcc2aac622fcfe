package org.sekisho.reading.gazette;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * WIPO ST.96 as the Japan Patent Office writes its gazettes in since 2022: applications, translations of international
 * applications, patents, and amendments of the first two.
 */
final class St96Format implements GazetteFormat {

    private static final Pattern ROOT = Pattern.compile(
            "(?:(?:Unexamined|International)PatentPublication(?:Amendment)?|RegisteredPatentPublication)");

    private static final String BIBLIOGRAPHY = "BibliographicData";

    /** Amendments hold descriptions and claims of their own, so they are handed out whole. */
    private static final Set<String> PARTS = Set.of("""
            UnexaminedPatentPublicationBibliographicData InternationalPatentPublicationBibliographicData
            RegisteredPatentPublicationBibliographicData UnexaminedPatentPublicationAmendmentHeader
            InternationalPatentPublicationAmendmentHeader Description Claims Abstract WrittenAmendmentBag
            """.split("\\s+"));

    @Override
    public boolean recognises(DocumentStart start) {
        return ROOT.matcher(start.rootElement()).matches();
    }

    @Override
    public Filing read(String documentName, InputStream document) throws UnreadableGazetteException {
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

    /** The first page of a Japanese gazette in WIPO ST.96. */
    static final class St96FrontPage {

        static final String IDENTIFICATION = "PatentPublicationIdentification";
        static final String DESIGNATION = "PlainLanguageDesignationText";

        private static final String JAPAN = "JP";

        /** The kind code stands in brackets behind the gazette's name. */
        private static final Pattern KIND = Pattern.compile(".*[(（]([A-Z]\\d?)[)）].*");

        private @Nullable String language;

        void readRoot(Element root) {
            language = GazetteElements.attribute(root, "languageCode");
        }

        @Nullable String language() {
            return language;
        }

        /** The number, put together from the elements that hold its parts. */
        static Optional<FilingNumber> number(List<Element> elements) {
            return WrittenNumber.named(elements, IDENTIFICATION)
                    .flatMap(id ->
                            WrittenNumber.of(JAPAN, GazetteElements.text(id, "PublicationNumber"), kind(elements)));
        }

        FrontPage read(Element page) {
            @Nullable String title = GazetteElements.text(page, "InventionTitle");
            Bibliography bibliography = new Bibliography(
                    JAPAN,
                    kind(page.getChildren()),
                    language,
                    dates(page),
                    JpBibliography.parties(page),
                    JpBibliography.symbols(page),
                    priorities(page));
            return new FrontPage(number(page.getChildren()).orElse(null), title == null ? "" : title, bibliography);
        }

        private static @Nullable String kind(List<Element> elements) {
            String designation = WrittenNumber.named(elements, DESIGNATION)
                    .map(GazetteText::of)
                    .orElse("");
            Matcher kind = KIND.matcher(designation);
            return kind.matches() ? kind.group(1) : null;
        }

        private static FilingDates dates(Element page) {
            LocalDate registered = GazetteElements.date(page, "RegistrationDate");
            LocalDate printedWithGrant =
                    GazetteElements.date(page, "PublicAvailabilityDate", "PatentGrantIdentification", "GrantDate");
            return new FilingDates(
                    GazetteElements.date(page, "ApplicationIdentification", "FilingDate"),
                    GazetteElements.date(page, IDENTIFICATION, "PublicationDate"),
                    registered == null ? printedWithGrant : registered);
        }

        private static List<PriorityClaim> priorities(Element page) {
            List<PriorityClaim> priorities = new ArrayList<>();
            for (Element claim : GazetteElements.descendants(page, "PriorityClaim")) {
                String number = GazetteElements.text(claim, "ApplicationNumber", "ApplicationNumberText");
                if (number != null) {
                    priorities.add(new PriorityClaim(
                            GazetteElements.text(claim, "IPOfficeCode"),
                            number,
                            GazetteElements.date(claim, "FilingDate")));
                }
            }
            return priorities;
        }
    }
}
