package org.sekisho.reading.gazette.jp;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Party.Role;
import org.sekisho.reading.gazette.xml.LocalNames;

/**
 * The parties of a Japanese gazette in either of its forms. A foreign applicant is named in Japanese and again in Latin
 * letters; both names are kept. The country stands only in the words of the address, so it stays unknown.
 */
final class JpParties {

    private JpParties() {}

    static List<Party> of(Element page) {
        List<Party> parties = new ArrayList<>();
        add(LocalNames.descendants(page, "applicant", "Applicant"), Role.APPLICANT, parties);
        add(LocalNames.descendants(page, "inventor", "Inventor"), Role.INVENTOR, parties);
        add(LocalNames.descendants(page, "PatentGrantee", "grantee"), Role.ASSIGNEE, parties);
        return parties;
    }

    private static void add(List<Element> entries, Role role, List<Party> parties) {
        @Nullable Boolean organisation = role == Role.INVENTOR ? Boolean.FALSE : null;
        for (Element entry : entries) {
            for (Element book : LocalNames.descendants(entry, "addressbook", "Contact")) {
                String name = first(LocalNames.text(book, "name"), LocalNames.text(book, "Name"));
                if (name != null) {
                    parties.add(new Party(role, name, organisation, address(book), null));
                }
            }
        }
    }

    private static @Nullable String address(Element book) {
        return first(LocalNames.text(book, "address"), LocalNames.text(book, "PostalAddressBag"));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
