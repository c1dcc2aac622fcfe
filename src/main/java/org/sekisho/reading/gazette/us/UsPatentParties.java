package org.sekisho.reading.gazette.us;

import static org.sekisho.reading.gazette.xml.GazetteElements.first;
import static org.sekisho.reading.gazette.xml.GazetteElements.joined;
import static org.sekisho.reading.gazette.xml.GazetteElements.words;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Party;

/** Reads applicants, inventors and assignees of the formats v4.x. */
final class UsPatentParties {

    private static final String[] PERSON = {"prefix", "first-name", "middle-name", "last-name", "suffix"};
    private static final String[] ADDRESS = {
        "address-1",
        "address-2",
        "address-3",
        "address-4",
        "address-5",
        "mailcode",
        "pobox",
        "room",
        "address-floor",
        "building",
        "street",
        "city",
        "county",
        "state",
        "postcode",
        "text"
    };

    private UsPatentParties() {}

    static List<Party> of(Element data) {
        List<Party> parties = new ArrayList<>();
        for (String group : List.of("us-parties", "parties")) {
            Element all = first(data, group);
            applicants(first(all, "us-applicants"), parties);
            applicants(first(all, "applicants"), parties);
            add(Party.Role.INVENTOR, first(all, "inventors"), parties);
        }
        add(Party.Role.ASSIGNEE, first(data, "assignees"), parties);
        return parties;
    }

    /** Before 2012 the inventors were the applicants, and are in no list of their own. */
    private static void applicants(@Nullable Element applicants, List<Party> parties) {
        add(Party.Role.APPLICANT, applicants, parties);
        for (Element applicant : applicants == null ? List.<Element>of() : applicants.getChildren()) {
            if (applicant.getAttributeValue("app-type", "").equals("applicant-inventor")) {
                addOne(Party.Role.INVENTOR, applicant, parties);
            }
        }
    }

    private static void add(Party.Role role, @Nullable Element group, List<Party> parties) {
        for (Element one : group == null ? List.<Element>of() : group.getChildren()) {
            addOne(role, one, parties);
        }
    }

    private static void addOne(Party.Role role, Element one, List<Party> parties) {
        Element book = one.getChild("addressbook") == null ? one : one.getChild("addressbook");
        String person = joined(book, " ", PERSON);
        Element address = first(book, "address");
        Party party = UsParties.of(
                role,
                words(book, "orgname"),
                person.isEmpty() ? words(book, "name") : person,
                joined(address, ", ", ADDRESS),
                UsParties.country(words(address, "country"), words(one, "residence", "country")));
        if (party != null) {
            parties.add(party);
        }
    }
}
