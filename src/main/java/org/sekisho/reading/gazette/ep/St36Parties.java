package org.sekisho.reading.gazette.ep;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Party.Role;
import org.sekisho.reading.gazette.xml.GazetteText;
import org.sekisho.reading.gazette.xml.LocalNames;

/**
 * The parties of a {@code patent-document}. The data list all of them up to three times, as three registers spell them;
 * the spelling nearest to the document that is there for a role is taken.
 */
final class St36Parties {

    /** The registers, best first: the one of the document itself has addresses, the last has countries. */
    private static final List<String> REGISTERS = List.of("original", "epo", "intermediate");

    private St36Parties() {}

    static List<Party> of(Element page) {
        List<Party> parties = new ArrayList<>();
        add(LocalNames.descendants(page, "applicant"), Role.APPLICANT, parties);
        add(LocalNames.descendants(page, "inventor"), Role.INVENTOR, parties);
        add(LocalNames.descendants(page, "assignee"), Role.ASSIGNEE, parties);
        return parties;
    }

    private static void add(List<Element> entries, Role role, List<Party> parties) {
        for (Element entry : ofBestRegister(entries)) {
            for (Element book : LocalNames.children(entry, "addressbook")) {
                String name = name(book);
                if (!name.isEmpty()) {
                    parties.add(party(book, role, name));
                }
            }
        }
    }

    private static List<Element> ofBestRegister(List<Element> entries) {
        return REGISTERS.stream()
                .map(register -> entries.stream()
                        .filter(entry -> register.equals(LocalNames.attribute(entry, "format")))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(entries);
    }

    private static Party party(Element book, Role role, String name) {
        @Nullable Boolean organisation = role == Role.INVENTOR ? Boolean.FALSE : null;
        return new Party(role, name, organisation, address(book), LocalNames.text(book, "address", "country"));
    }

    /** A person has a given name beside the surname; everyone else stands in one of the other elements alone. */
    private static String name(Element book) {
        return Stream.of("first-name", "middle-name", "last-name", "orgname", "name")
                .map(part -> LocalNames.text(book, part))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String address(Element book) {
        return LocalNames.first(book, "address")
                .map(address -> address.getChildren().stream()
                        .filter(line -> !line.getName().equals("country"))
                        .map(GazetteText::of)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(", ")))
                .filter(lines -> !lines.isEmpty())
                .orElse(null);
    }
}
