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
 * The parties of an {@code ep-patent-document}. The proprietors of a granted patent (B731) are assignees: WIPO's code
 * 73 is for grantees, holders and assignees alike, and they need not be who applied (71).
 */
final class EpParties {

    private EpParties() {}

    static List<Party> of(Element page) {
        List<Party> parties = new ArrayList<>();
        add(page, "B711", Role.APPLICANT, parties);
        add(page, "B721", Role.INVENTOR, parties);
        add(page, "B731", Role.ASSIGNEE, parties);
        return parties;
    }

    private static void add(Element page, String tag, Role role, List<Party> parties) {
        for (Element entry : LocalNames.descendants(page, tag)) {
            String name = name(entry, role);
            if (!name.isEmpty()) {
                parties.add(new Party(
                        role, name, organisation(entry, role), address(entry), LocalNames.text(entry, "adr", "ctry")));
            }
        }
    }

    /** The office writes a person's names as "surname, given name", and everything else into the surname too. */
    private static String name(Element entry, Role role) {
        String name = Stream.of("fnm", "snm", "onm", "sfx")
                .map(part -> LocalNames.text(entry, part))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        int comma = name.indexOf(", ");
        boolean person = role == Role.INVENTOR && comma > 0 && comma == name.lastIndexOf(", ");
        return person ? name.substring(comma + 2) + " " + name.substring(0, comma) : name;
    }

    private static @Nullable Boolean organisation(Element entry, Role role) {
        if (role == Role.INVENTOR) {
            return false;
        }
        return LocalNames.text(entry, "onm") == null ? null : true;
    }

    private static @Nullable String address(Element entry) {
        return LocalNames.first(entry, "adr")
                .map(address -> address.getChildren().stream()
                        .filter(line -> !line.getName().equals("ctry"))
                        .map(GazetteText::of)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(", ")))
                .filter(lines -> !lines.isEmpty())
                .orElse(null);
    }
}
