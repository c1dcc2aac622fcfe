package org.sekisho.reading.gazette;

import static org.sekisho.reading.gazette.GazetteElements.all;
import static org.sekisho.reading.gazette.GazetteElements.first;
import static org.sekisho.reading.gazette.GazetteElements.joined;
import static org.sekisho.reading.gazette.GazetteElements.orNull;
import static org.sekisho.reading.gazette.GazetteElements.words;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.gazette.FilingParts.FrontPage;
import org.sekisho.reading.gazette.GazetteFormat.DocumentStart;

/** US publications of 2001 to 2004: {@code patent-application-publication}, v1.5 and v1.6. */
final class UsPapFormat implements GazetteFormat {

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
    public Filing read(String documentName, InputStream document) throws UnreadableGazetteException {
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

    /** Reads {@code subdoc-bibliographic-information} of the publications of 2001 to 2004. */
    static final class UsPapFrontPage {

        private static final List<String> BENEFIT =
                List.of("continuation-of", "continuation-in-part-of", "division-of", "non-provisional-of-provisional");

        private UsPapFrontPage() {}

        static FrontPage of(Element data) {
            return new FrontPage(
                    number(data),
                    words(data, "technical-information", "title-of-invention"),
                    new Bibliography(
                            UsNumbers.COUNTRY,
                            orNull(words(data, "document-id", "kind-code")),
                            UsNumbers.LANGUAGE,
                            new FilingDates(
                                    GazetteDates.day(words(data, "domestic-filing-data", "filing-date")),
                                    GazetteDates.day(words(data, "document-id", "document-date")),
                                    null),
                            UsPapParties.of(data),
                            symbols(data),
                            priorities(data)));
        }

        static @Nullable FilingNumber number(Element data) {
            Element id = first(data, "document-id");
            return UsNumbers.number(words(id, "country-code"), words(id, "doc-number"), words(id, "kind-code"));
        }

        private static List<ClassificationSymbol> symbols(Element data) {
            Set<ClassificationSymbol> symbols = new LinkedHashSet<>();
            Element technical = first(data, "technical-information");
            String edition = orNull(words(technical, "classification-ipc", "classification-ipc-edition"));
            for (Element ipc : all(first(technical, "classification-ipc"), "ipc")) {
                if (!ipc.getValue().isBlank()) {
                    symbols.add(UsSymbols.ipc(ipc.getValue(), edition));
                }
            }
            for (Element uspc : all(first(technical, "classification-us"), "uspc")) {
                String written = joined(uspc, "/", "class", "subclass");
                if (!written.isEmpty()) {
                    symbols.add(UsSymbols.other(written, null));
                }
            }
            return List.copyOf(symbols);
        }

        private static List<PriorityClaim> priorities(Element data) {
            List<PriorityClaim> priorities = new ArrayList<>();
            for (Element claim : data.getChildren("foreign-priority-data")) {
                add(claim, words(claim, "priority-application-number", "doc-number"), "filing-date", priorities);
            }
            for (String benefit : BENEFIT) {
                for (Element earlier : all(first(data, "continuity-data"), benefit)) {
                    Element parent = first(earlier, "parent-child", "parent", "document-id");
                    Element id = parent == null ? first(earlier, "document-id") : parent;
                    add(id, words(id, "doc-number"), "document-date", priorities);
                }
            }
            return priorities;
        }

        private static void add(@Nullable Element earlier, String number, String date, List<PriorityClaim> priorities) {
            if (!number.isEmpty()) {
                priorities.add(new PriorityClaim(
                        UsParties.country(words(earlier, "country-code")),
                        number,
                        GazetteDates.day(words(earlier, date))));
            }
        }

        /** Reads inventors and assignees of the publications of 2001 to 2004, which name no other applicants. */
        static final class UsPapParties {

            private static final String[] PERSON = {"given-name", "middle-name", "family-name", "name-suffix"};
            private static final String[] ADDRESS = {"address-1", "address-2", "city", "state", "postalcode", "postcode"
            };
            private static final List<String> RESIDENCES =
                    List.of("residence-us", "residence-non-us", "military-service");

            private UsPapParties() {}

            static List<Party> of(Element data) {
                List<Party> parties = new ArrayList<>();
                Element inventors = first(data, "inventors");
                for (Element inventor : inventors == null ? List.<Element>of() : inventors.getChildren()) {
                    add(Party.Role.INVENTOR, inventor, parties);
                }
                data.getChildren("assignee").forEach(assignee -> add(Party.Role.ASSIGNEE, assignee, parties));
                return parties;
            }

            private static void add(Party.Role role, Element one, List<Party> parties) {
                Element name = one.getChild("name");
                String person = joined(name, " ", PERSON);
                Element home = RESIDENCES.stream()
                        .map(kind -> first(one, "residence", kind))
                        .filter(found -> found != null)
                        .findFirst()
                        .orElse(null);
                Element address = one.getChild("address");
                String whole = joined(address, ", ", ADDRESS);
                UsParties.of(
                                role,
                                words(one, "organization-name"),
                                person.isEmpty() ? words(one, "name") : person,
                                whole.isEmpty() ? joined(home, ", ", "city", "state") : whole,
                                UsParties.country(
                                        words(address, "country", "country-code"),
                                        words(home, "country-code"),
                                        words(one, "country-code")))
                        .ifPresent(parties::add);
            }
        }
    }
}
