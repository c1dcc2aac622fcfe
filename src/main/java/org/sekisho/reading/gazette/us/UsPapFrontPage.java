package org.sekisho.reading.gazette.us;

import static org.sekisho.reading.gazette.xml.GazetteElements.all;
import static org.sekisho.reading.gazette.xml.GazetteElements.first;
import static org.sekisho.reading.gazette.xml.GazetteElements.joined;
import static org.sekisho.reading.gazette.xml.GazetteElements.orNull;
import static org.sekisho.reading.gazette.xml.GazetteElements.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.reading.gazette.xml.FrontPage;
import org.sekisho.reading.gazette.xml.GazetteDates;

/** Reads {@code subdoc-bibliographic-information} of the publications of 2001 to 2004. */
final class UsPapFrontPage {

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
                    UsParties.country(words(earlier, "country-code")), number, GazetteDates.day(words(earlier, date))));
        }
    }

    /** Reads inventors and assignees of the publications of 2001 to 2004, which name no other applicants. */
    static final class UsPapParties {

        private static final String[] PERSON = {"given-name", "middle-name", "family-name", "name-suffix"};
        private static final String[] ADDRESS = {"address-1", "address-2", "city", "state", "postalcode", "postcode"};
        private static final List<String> RESIDENCES = List.of("residence-us", "residence-non-us", "military-service");

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
            Party party = UsParties.of(
                    role,
                    words(one, "organization-name"),
                    person.isEmpty() ? words(one, "name") : person,
                    whole.isEmpty() ? joined(home, ", ", "city", "state") : whole,
                    UsParties.country(
                            words(address, "country", "country-code"),
                            words(home, "country-code"),
                            words(one, "country-code")));
            if (party != null) {
                parties.add(party);
            }
        }
    }
}
