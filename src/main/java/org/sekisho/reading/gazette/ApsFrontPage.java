package org.sekisho.reading.gazette;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.reading.gazette.ApsLines.ApsCharacters;
import org.sekisho.reading.gazette.FilingParts.FrontPage;

/** Reads the sections of a green book that are not text. The green book gives no kind code. */
final class ApsFrontPage {

    /** Eight characters of number, then a check digit. */
    private static final Pattern NUMBER = Pattern.compile("([A-Z0-9]{8})[A-Z0-9]?");

    /** ST.3 and a third character to fill: {@code JPX}, {@code GB2}. */
    private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})[A-Z0-9]?");

    private ApsFrontPage() {}

    static FrontPage of(List<ApsLines.Section> sections) {
        ApsLines.Section patent = first(sections, "PATN");
        LocalDate granted = GazetteDates.day(patent.value("ISD"));
        return new FrontPage(
                number(patent.value("WKU")),
                ApsCharacters.of(patent.value("TTL").strip()),
                new Bibliography(
                        UsNumbers.COUNTRY,
                        null,
                        UsNumbers.LANGUAGE,
                        new FilingDates(GazetteDates.day(patent.value("APD")), granted, granted),
                        parties(sections),
                        symbols(first(sections, "CLAS")),
                        priorities(sections)));
    }

    static @Nullable FilingNumber number(String written) {
        Matcher number = NUMBER.matcher(written.strip());
        return number.matches() ? UsNumbers.number(UsNumbers.COUNTRY, number.group(1), "") : null;
    }

    private static ApsLines.Section first(List<ApsLines.Section> sections, String tag) {
        return all(sections, tag).findFirst().orElseGet(() -> new ApsLines.Section(tag, List.of()));
    }

    private static Stream<ApsLines.Section> all(List<ApsLines.Section> sections, String tag) {
        return sections.stream().filter(section -> section.tag().equals(tag));
    }

    private static List<Party> parties(List<ApsLines.Section> sections) {
        List<Party> parties = new ArrayList<>();
        all(sections, "INVT").forEach(section -> add(Party.Role.INVENTOR, section, parties));
        all(sections, "ASSG").forEach(section -> add(Party.Role.ASSIGNEE, section, parties));
        return parties;
    }

    /** Adds parties: a person's surname stands before a semicolon; an organisation's name has none. */
    private static void add(Party.Role role, ApsLines.Section section, List<Party> parties) {
        String name = ApsCharacters.of(section.value("NAM").strip());
        if (name.isEmpty()) {
            return;
        }
        int surname = name.indexOf(';');
        boolean person = surname >= 0 || role == Party.Role.INVENTOR;
        String address = Stream.of("STR", "CTY", "STA", "ZIP")
                .map(tag -> section.value(tag).strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
        parties.add(new Party(
                role,
                surname < 0 ? name : (name.substring(surname + 1) + " " + name.substring(0, surname)).strip(),
                !person,
                GazetteElements.orNull(address),
                country(section)));
    }

    /** The country; only an address in the United States has a state. */
    private static @Nullable String country(ApsLines.Section section) {
        Matcher country = COUNTRY.matcher(section.value("CNT").strip());
        if (country.matches()) {
            return country.group(1);
        }
        return section.value("STA").isBlank() ? null : UsNumbers.COUNTRY;
    }

    private static List<ClassificationSymbol> symbols(ApsLines.Section classes) {
        Set<ClassificationSymbol> symbols = new LinkedHashSet<>();
        String edition = GazetteElements.orNull(classes.value("EDF").strip());
        classes.values("ICL").stream()
                .filter(written -> !written.isBlank())
                .forEach(written -> symbols.add(UsSymbols.ipc(written, edition)));
        Stream.of("OCL", "XCL")
                .flatMap(tag -> classes.values(tag).stream())
                .filter(written -> !written.isBlank())
                .forEach(written -> symbols.add(UsSymbols.other(written, null)));
        return List.copyOf(symbols);
    }

    /** Foreign priorities, then related US applications; reissues stand elsewhere. */
    private static List<PriorityClaim> priorities(List<ApsLines.Section> sections) {
        List<PriorityClaim> priorities = new ArrayList<>();
        all(sections, "PRIR").forEach(section -> add(country(section), section, priorities));
        all(sections, "RLAP").forEach(section -> add(UsNumbers.COUNTRY, section, priorities));
        return priorities;
    }

    private static void add(@Nullable String country, ApsLines.Section section, List<PriorityClaim> priorities) {
        String number = section.value("APN").strip();
        if (!number.isEmpty()) {
            priorities.add(new PriorityClaim(country, number, GazetteDates.day(section.value("APD"))));
        }
    }
}
