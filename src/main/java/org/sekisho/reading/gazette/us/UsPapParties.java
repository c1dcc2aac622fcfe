package org.sekisho.reading.gazette.us;

import static org.sekisho.reading.gazette.xml.GazetteElements.first;
import static org.sekisho.reading.gazette.xml.GazetteElements.joined;
import static org.sekisho.reading.gazette.xml.GazetteElements.words;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.sekisho.intake.filing.Party;

/** Reads inventors and assignees of the publications of 2001 to 2004, which name no other applicants. */
final class UsPapParties {

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
