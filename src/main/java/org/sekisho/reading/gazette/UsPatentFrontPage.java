package org.sekisho.reading.gazette;

import static org.sekisho.reading.gazette.GazetteElements.all;
import static org.sekisho.reading.gazette.GazetteElements.first;
import static org.sekisho.reading.gazette.GazetteElements.joined;
import static org.sekisho.reading.gazette.GazetteElements.orNull;
import static org.sekisho.reading.gazette.GazetteElements.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.reading.gazette.FilingParts.FrontPage;

/** Reads {@code us-bibliographic-data-application} and {@code us-bibliographic-data-grant}. */
final class UsPatentFrontPage {

    private static final Set<String> BENEFIT = Set.of("continuation", "continuation-in-part", "division");

    private UsPatentFrontPage() {}

    static FrontPage of(Element data, @Nullable String language) {
        Element publication = first(data, "publication-reference");
        return new FrontPage(
                publication == null ? null : number(publication),
                words(data, "invention-title"),
                new Bibliography(
                        orNull(words(publication, "document-id", "country")),
                        orNull(words(publication, "document-id", "kind")),
                        language,
                        dates(data, words(publication, "document-id", "date")),
                        UsPatentParties.of(data),
                        UsPatentSymbols.of(data),
                        priorities(data)));
    }

    /** The number in a {@code publication-reference}; null if it gives none. */
    static @Nullable FilingNumber number(Element publicationReference) {
        Element id = first(publicationReference, "document-id");
        return UsNumbers.number(words(id, "country"), words(id, "doc-number"), words(id, "kind"));
    }

    /** {@code EN} as {@code en}; null where it is missing. */
    static @Nullable String language(Element root) {
        String language = root.getAttributeValue("lang", "").strip();
        return language.length() == 2 ? language.toLowerCase(Locale.ROOT) : null;
    }

    /** A granted patent was published with its grant, unless its application had been before. */
    private static FilingDates dates(Element data, String printed) {
        LocalDate filed = GazetteDates.day(words(data, "application-reference", "document-id", "date"));
        LocalDate day = GazetteDates.day(printed);
        if (data.getName().endsWith("application")) {
            return new FilingDates(filed, day, null);
        }
        LocalDate before =
                GazetteDates.day(words(data, "us-related-documents", "related-publication", "document-id", "date"));
        return new FilingDates(filed, before == null ? day : before, day);
    }

    /** Foreign priorities, then the earlier US applications whose date is claimed. */
    private static List<PriorityClaim> priorities(Element data) {
        List<PriorityClaim> priorities = new ArrayList<>();
        all(first(data, "priority-claims"), "priority-claim").forEach(claim -> add(claim, priorities));
        Element related = first(data, "us-related-documents");
        for (Element earlier : related == null ? List.<Element>of() : related.getChildren()) {
            if (earlier.getName().equals("us-provisional-application")) {
                add(first(earlier, "document-id"), priorities);
            } else if (BENEFIT.contains(earlier.getName())) {
                all(earlier, "parent-doc").forEach(parent -> add(first(parent, "document-id"), priorities));
            }
        }
        return priorities;
    }

    private static void add(@Nullable Element id, List<PriorityClaim> priorities) {
        String number = words(id, "doc-number");
        if (!number.isEmpty()) {
            priorities.add(new PriorityClaim(
                    UsParties.country(words(id, "country")), number, GazetteDates.day(words(id, "date"))));
        }
    }

    /** Reads applicants, inventors and assignees of the formats v4.x. */
    static final class UsPatentParties {

        private static final String[] PERSON = {"prefix", "first-name", "middle-name", "last-name", "suffix"};
        private static final String[] ADDRESS = """
                address-1 address-2 address-3 address-4 address-5 mailcode pobox room address-floor building street
                city county state postcode text
                """.split("\\s+");

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
            UsParties.of(
                            role,
                            words(book, "orgname"),
                            person.isEmpty() ? words(book, "name") : person,
                            joined(address, ", ", ADDRESS),
                            UsParties.country(words(address, "country"), words(one, "residence", "country")))
                    .ifPresent(parties::add);
        }
    }

    /** Reads the classification symbols of the formats v4.x, each once; those of cited documents are not the filing's. */
    static final class UsPatentSymbols {

        private UsPatentSymbols() {}

        static List<ClassificationSymbol> of(Element data) {
            Set<ClassificationSymbol> symbols = new LinkedHashSet<>();
            for (Element group : data.getChildren()) {
                switch (group.getName()) {
                    case "classifications-ipcr", "classification-ipcr" ->
                        pieces(Scheme.IPC, group, "classification-ipcr", "ipc-version-indicator", symbols);
                    case "classifications-cpc", "classification-cpc" ->
                        pieces(Scheme.CPC, group, "classification-cpc", "cpc-version-indicator", symbols);
                    case "classification-ipc" -> ipc(group, symbols);
                    case "classification-national", "classification-locarno" -> other(group, symbols);
                    default -> {}
                }
            }
            return List.copyOf(symbols);
        }

        private static void pieces(
                Scheme scheme, Element group, String name, String version, Set<ClassificationSymbol> symbols) {
            List<Element> all = group.getName().equals(name) ? List.of(group) : all(group, name);
            for (Element one : all) {
                UsSymbols.pieces(
                                scheme,
                                words(one, "section") + words(one, "class") + words(one, "subclass"),
                                words(one, "main-group"),
                                words(one, "subgroup"),
                                UsSymbols.edition(words(one, version, "date")))
                        .ifPresent(symbols::add);
            }
        }

        /** Blanks count in these, so the raw text is read. */
        private static void ipc(Element group, Set<ClassificationSymbol> symbols) {
            String edition = edition(group);
            for (String name : List.of("main-classification", "further-classification")) {
                group.getChildren(name).stream()
                        .map(Element::getValue)
                        .filter(written -> !written.isBlank())
                        .forEach(written -> symbols.add(UsSymbols.ipc(written, edition)));
            }
        }

        private static void other(Element group, Set<ClassificationSymbol> symbols) {
            String edition = edition(group);
            for (String name : List.of("main-classification", "further-classification")) {
                group.getChildren(name).stream()
                        .map(GazetteText::of)
                        .filter(written -> !written.isEmpty())
                        .forEach(written -> symbols.add(UsSymbols.other(written, edition)));
            }
        }

        private static @Nullable String edition(Element group) {
            Element edition = first(group, "edition");
            return edition == null ? null : orNull(GazetteText.of(edition));
        }
    }
}
