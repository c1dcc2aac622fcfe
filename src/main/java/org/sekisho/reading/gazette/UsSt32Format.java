package org.sekisho.reading.gazette;

import static org.sekisho.reading.gazette.GazetteElements.all;
import static org.sekisho.reading.gazette.GazetteElements.first;
import static org.sekisho.reading.gazette.GazetteElements.joined;
import static org.sekisho.reading.gazette.GazetteElements.orNull;
import static org.sekisho.reading.gazette.GazetteElements.words;

import java.io.InputStream;
import java.time.LocalDate;
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

/** US grants of 2001 to 2004 in the XML of WIPO ST.32: {@code PATDOC}, v2.4 and v2.5. */
final class UsSt32Format implements GazetteFormat {

    private static final Set<String> PARTS = Set.of("SDOBI", "SDOAB", "SDODE", "SDOCL");

    private static final DescriptionBlocks.Names NAMES =
            new DescriptionBlocks.Names(Set.of("H"), Set.of("PARA"), Set.of("GOVINT"), UsSt32Format::paragraphNumber);

    @Override
    public boolean recognises(DocumentStart start) {
        return start.rootElement().equals("PATDOC");
    }

    @Override
    public Filing read(String documentName, InputStream document) throws UnreadableGazetteException {
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

    /** Reads {@code SDOBI}, whose elements carry the INID codes of WIPO ST.9: {@code B540} is the title. */
    static final class UsSt32FrontPage {

        /** Division, continuation, continuation in part; not reissue (B640), which claims no date. */
        private static final List<String> BENEFIT = List.of("B620", "B630");

        private UsSt32FrontPage() {}

        static FrontPage of(Element data) {
            Element document = first(data, "B100");
            LocalDate granted = GazetteDates.day(words(document, "B140"));
            return new FrontPage(
                    document == null ? null : number(document),
                    words(data, "B500", "B540"),
                    new Bibliography(
                            orNull(words(document, "B190")),
                            orNull(words(document, "B130")),
                            UsNumbers.LANGUAGE,
                            new FilingDates(GazetteDates.day(words(data, "B200", "B220")), granted, granted),
                            parties(data),
                            symbols(data),
                            priorities(data)));
        }

        static @Nullable FilingNumber number(Element document) {
            return UsNumbers.number(words(document, "B190"), words(document, "B110"), words(document, "B130"));
        }

        private static List<ClassificationSymbol> symbols(Element data) {
            Set<ClassificationSymbol> symbols = new LinkedHashSet<>();
            Element ipc = first(data, "B500", "B510");
            String edition = orNull(words(ipc, "B516"));
            for (String name : List.of("B511", "B512")) {
                all(ipc, name).stream()
                        .map(Element::getValue)
                        .filter(written -> !written.isBlank())
                        .forEach(written -> symbols.add(UsSymbols.ipc(written, edition)));
            }
            for (String name : List.of("B521", "B522")) {
                all(first(data, "B500", "B520"), name).stream()
                        .map(GazetteText::of)
                        .filter(written -> !written.isEmpty())
                        .forEach(written -> symbols.add(UsSymbols.other(written, null)));
            }
            return List.copyOf(symbols);
        }

        private static List<Party> parties(Element data) {
            List<Party> parties = new ArrayList<>();
            Element all = first(data, "B700");
            add(Party.Role.APPLICANT, all(all, "B711"), parties);
            add(Party.Role.INVENTOR, all(all, "B721"), parties);
            add(Party.Role.ASSIGNEE, all(all, "B731"), parties);
            return parties;
        }

        /** An address in the United States has a state and no country. */
        private static void add(Party.Role role, List<Element> found, List<Party> parties) {
            for (Element one : found) {
                Element name = first(one, "PARTY-US", "NAM");
                Element address = first(one, "PARTY-US", "ADR");
                boolean domestic = !words(address, "STATE").isEmpty();
                UsParties.of(
                                role,
                                words(name, "ONM"),
                                joined(name, " ", "TTL", "FNM", "SNM", "SFX"),
                                joined(address, ", ", "OMC", "STR", "CITY", "CNTY", "STATE", "PCODE"),
                                UsParties.country(words(address, "CTRY"), domestic ? UsNumbers.COUNTRY : ""))
                        .ifPresent(parties::add);
            }
        }

        private static List<PriorityClaim> priorities(Element data) {
            List<PriorityClaim> priorities = new ArrayList<>();
            List<Element> inOrder = data.getChildren("B300").stream()
                    .flatMap(foreign -> foreign.getChildren().stream())
                    .toList();
            for (int i = 0; i < inOrder.size(); i++) {
                if (inOrder.get(i).getName().equals("B310")) {
                    add(after(inOrder, i, "B330"), words(inOrder.get(i)), after(inOrder, i, "B320"), priorities);
                }
            }
            Element related = first(data, "B600");
            BENEFIT.forEach(kind -> all(first(related, kind), "PDOC").forEach(parent -> earlier(parent, priorities)));
            all(related, "B680US").forEach(provisional -> earlier(provisional, priorities));
            return priorities;
        }

        private static void earlier(Element holder, List<PriorityClaim> priorities) {
            Element document = first(holder, "DOC");
            String country = words(document, "CTRY");
            String office = country.isEmpty() ? UsNumbers.COUNTRY : country;
            add(office, words(document, "DNUM"), words(document, "DATE"), priorities);
        }

        private static void add(String country, String number, String date, List<PriorityClaim> priorities) {
            if (!number.isEmpty()) {
                priorities.add(new PriorityClaim(UsParties.country(country), number, GazetteDates.day(date)));
            }
        }

        /** Number, date and country of a priority follow each other, and the next number begins the next priority. */
        private static String after(List<Element> inOrder, int number, String name) {
            for (Element next : inOrder.subList(number + 1, inOrder.size())) {
                if (next.getName().equals(name)) {
                    return words(next);
                }
                if (next.getName().equals("B310")) {
                    break;
                }
            }
            return "";
        }
    }
}
