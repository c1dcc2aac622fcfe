package org.sekisho.reading.gazette;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.Bibliography;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.intake.filing.FilingDates;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Party.Role;
import org.sekisho.intake.filing.PriorityClaim;
import org.sekisho.intake.filing.Section;
import org.sekisho.reading.gazette.FilingParts.FrontPage;

/** The first page of a {@code patent-document}: its root's attributes, and {@code bibliographic-data}. */
final class St36FrontPage {

    private static final String UNKNOWN_LANGUAGE = "xx";

    private @Nullable String country;
    private @Nullable String digits;
    private @Nullable String kind;
    private @Nullable String language;
    private FilingDates dates = FilingDates.UNKNOWN;
    private List<Element> titles = List.of();
    private List<Party> parties = List.of();
    private List<ClassificationSymbol> symbols = List.of();
    private List<PriorityClaim> priorities = List.of();

    void readRoot(Element root) {
        country = GazetteElements.attribute(root, "country");
        digits = GazetteElements.attribute(root, "doc-number");
        kind = GazetteElements.attribute(root, "kind");
        languageIfUnknown(GazetteElements.attribute(root, "lang"));
    }

    /** Reads the publication, where the number stands if the root does not give it. */
    void readPublication(Element publication) {
        country = country == null ? GazetteElements.text(publication, "document-id", "country") : country;
        digits = digits == null ? GazetteElements.text(publication, "document-id", "doc-number") : digits;
        kind = kind == null ? GazetteElements.text(publication, "document-id", "kind") : kind;
    }

    void languageIfUnknown(@Nullable String code) {
        if (language == null && code != null && !code.equalsIgnoreCase(UNKNOWN_LANGUAGE)) {
            language = code.toLowerCase(Locale.ROOT);
        }
    }

    void read(Element page) {
        GazetteElements.find(page, "publication-reference").ifPresent(this::readPublication);
        dates = dates(page);
        titles = GazetteElements.descendants(page, "invention-title");
        parties = St36Parties.of(page);
        symbols = St36Symbols.of(page);
        priorities = priorities(page);
    }

    Optional<FilingNumber> number() {
        return WrittenNumber.of(country, digits, kind);
    }

    @Nullable String language() {
        return language;
    }

    /** Puts in the page with the title in the document's own language, and each title in another language by itself. */
    void putInto(FilingParts parts) {
        Bibliography bibliography = new Bibliography(country, kind, language, dates, parties, symbols, priorities);
        List<Element> others = new ArrayList<>(titles);
        Optional<Element> own = titles.stream()
                .filter(title -> St36Text.foreign(title, language).isEmpty())
                .findFirst();
        own.ifPresent(others::remove);
        parts.frontPage(
                new FrontPage(number().orElse(null), own.map(GazetteText::of).orElse(""), bibliography));
        others.forEach(
                title -> parts.block(Section.TITLE, St36Text.foreign(title, language), "", GazetteText.of(title)));
    }

    /** The dates; the data of a granted patent give no day on which the application was published. */
    private FilingDates dates(Element page) {
        LocalDate ofThisDocument = GazetteElements.date(page, "publication-reference", "document-id", "date");
        boolean granted = kind != null && kind.startsWith("B");
        return new FilingDates(
                GazetteElements.date(page, "application-reference", "document-id", "date"),
                granted ? null : ofThisDocument,
                granted ? ofThisDocument : null);
    }

    private static List<PriorityClaim> priorities(Element page) {
        List<PriorityClaim> priorities = new ArrayList<>();
        for (Element claim : GazetteElements.descendants(page, "priority-claim")) {
            Element id = GazetteElements.find(claim, "document-id").orElse(claim);
            String number = GazetteElements.text(id, "doc-number");
            if (number != null) {
                priorities.add(new PriorityClaim(
                        GazetteElements.text(id, "country"), number, GazetteElements.date(id, "date")));
            }
        }
        return priorities;
    }

    /**
     * The symbols of a {@code patent-document}: IPC of both ages, the European ECLA and national schemes. Under the eighth
     * edition of the IPC the data carry each symbol twice, once for its core level; a symbol counts once.
     */
    static final class St36Symbols {

        private St36Symbols() {}

        static List<ClassificationSymbol> of(Element page) {
            Set<ClassificationSymbol> symbols = new LinkedHashSet<>();
            GazetteElements.descendants(page, "classification-ipcr")
                    .forEach(ipc -> add(Scheme.IPC, ipc, null, symbols));
            for (Element ipc : GazetteElements.descendants(page, "classification-ipc")) {
                String edition = GazetteElements.text(ipc, "edition");
                GazetteElements.descendants(ipc, "main-classification", "further-classification")
                        .forEach(symbol -> add(Scheme.IPC, symbol, edition, symbols));
            }
            GazetteElements.descendants(page, "classification-cpc").forEach(cpc -> add(Scheme.CPC, cpc, null, symbols));
            for (Element other : GazetteElements.descendants(page, "classification-ecla", "classification-national")) {
                GazetteElements.descendants(
                                other, "classification-symbol", "main-classification", "further-classification")
                        .forEach(symbol -> symbols.add(ClassificationText.other(GazetteText.of(symbol))));
            }
            return List.copyOf(symbols);
        }

        private static void add(
                Scheme scheme, Element symbol, @Nullable String edition, Set<ClassificationSymbol> symbols) {
            ClassificationText.read(scheme, GazetteText.of(symbol), edition).ifPresent(symbols::add);
        }
    }

    /**
     * The parties of a {@code patent-document}. The data list all of them up to three times, as three registers spell them;
     * the spelling nearest to the document that is there for a role is taken.
     */
    static final class St36Parties {

        /** The registers, best first: the one of the document itself has addresses, the last has countries. */
        private static final List<String> REGISTERS = List.of("original", "epo", "intermediate");

        private St36Parties() {}

        static List<Party> of(Element page) {
            List<Party> parties = new ArrayList<>();
            add(GazetteElements.descendants(page, "applicant"), Role.APPLICANT, parties);
            add(GazetteElements.descendants(page, "inventor"), Role.INVENTOR, parties);
            add(GazetteElements.descendants(page, "assignee"), Role.ASSIGNEE, parties);
            return parties;
        }

        private static void add(List<Element> entries, Role role, List<Party> parties) {
            for (Element entry : ofBestRegister(entries)) {
                for (Element book : GazetteElements.children(entry, "addressbook")) {
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
                            .filter(entry -> register.equals(GazetteElements.attribute(entry, "format")))
                            .toList())
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(entries);
        }

        private static Party party(Element book, Role role, String name) {
            @Nullable Boolean organisation = role == Role.INVENTOR ? Boolean.FALSE : null;
            return new Party(
                    role,
                    name,
                    organisation,
                    GazetteElements.address(book, "address", "country"),
                    GazetteElements.text(book, "address", "country"));
        }

        /** The name: a person has a given name beside the surname; others stand in one of the other elements alone. */
        private static String name(Element book) {
            return Stream.of("first-name", "middle-name", "last-name", "orgname", "name")
                    .map(part -> GazetteElements.text(book, part))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        }
    }
}
