package org.sekisho.reading.gazette;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** The first page of an {@code ep-patent-document}: its root's attributes, and the B-tags below {@code SDOBI}. */
final class EpFrontPage {

    private @Nullable String country;
    private @Nullable String digits;
    private @Nullable String kind;
    private @Nullable String language;
    private String title = "";
    private final Map<String, String> foreignTitles = new LinkedHashMap<>();
    private FilingDates dates = FilingDates.UNKNOWN;
    private final List<Party> parties = new ArrayList<>();
    private final List<ClassificationSymbol> symbols = new ArrayList<>();
    private final List<PriorityClaim> priorities = new ArrayList<>();

    void readRoot(Element root) {
        country = GazetteElements.attribute(root, "country");
        digits = GazetteElements.attribute(root, "doc-number");
        kind = GazetteElements.attribute(root, "kind");
        language = lower(GazetteElements.attribute(root, "lang"));
    }

    /** Reads B100, where the number stands if the root does not give it. */
    void readPublication(Element b100) {
        country = country == null ? GazetteElements.text(b100, "B190") : country;
        digits = digits == null ? GazetteElements.text(b100, "B110") : digits;
        kind = kind == null ? GazetteElements.text(b100, "B130") : kind;
    }

    void read(Element page) {
        GazetteElements.find(page, "B100").ifPresent(this::readPublication);
        language = language == null ? lower(GazetteElements.text(page, "B200", "B260")) : language;
        dates = dates(page);
        readTitles(page);
        parties.addAll(EpParties.of(page));
        readSymbols(page);
        readPriorities(page);
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
        parts.frontPage(new FrontPage(number().orElse(null), title, bibliography));
        foreignTitles.forEach((spoken, words) -> parts.block(Section.TITLE, spoken, "", words));
    }

    /** B430 is the day the application was published, B450 that of the grant; a B2 repeats neither of necessity. */
    private FilingDates dates(Element page) {
        boolean granted = kind != null && kind.startsWith("B");
        var published = GazetteElements.date(page, "B400", "B430", "date");
        var mentioned = GazetteElements.date(page, "B400", "B450", "date");
        var ofThisDocument = GazetteElements.date(page, "B100", "B140", "date");
        return new FilingDates(
                GazetteElements.date(page, "B200", "B220", "date"),
                published == null && !granted ? ofThisDocument : published,
                mentioned == null && granted && "B1".equals(kind) ? ofThisDocument : mentioned);
    }

    /** B541 names the language of the B542 behind it. */
    private void readTitles(Element page) {
        String spoken = "";
        for (Element part : GazetteElements.find(page, "B500", "B540")
                .map(Element::getChildren)
                .orElse(List.of())) {
            String words = GazetteText.of(part);
            if (part.getName().equals("B541")) {
                spoken = words.toLowerCase(Locale.ROOT);
            } else if (spoken.equals(language)) {
                title = words;
            } else {
                foreignTitles.put(spoken, words);
            }
        }
    }

    private void readSymbols(Element page) {
        GazetteElements.descendants(page, "classification-ipcr").forEach(ipc -> addSymbol(Scheme.IPC, ipc, null));
        for (Element b510 : GazetteElements.descendants(page, "B510")) {
            String edition = GazetteElements.text(b510, "B516");
            GazetteElements.descendants(b510, "B511", "B512", "B513", "B514")
                    .forEach(ipc -> addSymbol(Scheme.IPC, ipc, edition));
        }
        GazetteElements.descendants(page, "classification-cpc").forEach(cpc -> addSymbol(Scheme.CPC, cpc, null));
    }

    private void addSymbol(Scheme scheme, Element symbol, @Nullable String edition) {
        ClassificationText.read(scheme, GazetteText.of(symbol), edition).ifPresent(symbols::add);
    }

    /** B310, B320 and B330 of several priorities follow one another without a bracket around each. */
    private void readPriorities(Element page) {
        List<Element> parts =
                GazetteElements.find(page, "B300").map(Element::getChildren).orElse(List.of());
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).getName().equals("B310")) {
                addPriority(GazetteText.of(parts.get(i)), parts.subList(i + 1, parts.size()));
            }
        }
    }

    private void addPriority(String number, List<Element> behind) {
        Element one = new Element("priority");
        for (Element part : behind) {
            if (part.getName().equals("B310")) {
                break;
            }
            one.addContent(part.clone());
        }
        if (!number.isEmpty()) {
            priorities.add(new PriorityClaim(
                    GazetteElements.text(one, "B330", "ctry"), number, GazetteElements.date(one, "B320", "date")));
        }
    }

    private static @Nullable String lower(@Nullable String code) {
        return code == null ? null : code.toLowerCase(Locale.ROOT);
    }

    /**
     * The parties of an {@code ep-patent-document}. The proprietors of a granted patent (B731) are assignees: WIPO's code
     * 73 is for grantees, holders and assignees alike, and they need not be who applied (71).
     */
    static final class EpParties {

        private EpParties() {}

        static List<Party> of(Element page) {
            List<Party> parties = new ArrayList<>();
            add(page, "B711", Role.APPLICANT, parties);
            add(page, "B721", Role.INVENTOR, parties);
            add(page, "B731", Role.ASSIGNEE, parties);
            return parties;
        }

        private static void add(Element page, String tag, Role role, List<Party> parties) {
            for (Element entry : GazetteElements.descendants(page, tag)) {
                String name = name(entry, role);
                if (!name.isEmpty()) {
                    parties.add(new Party(
                            role,
                            name,
                            organisation(entry, role),
                            GazetteElements.address(entry, "adr", "ctry"),
                            GazetteElements.text(entry, "adr", "ctry")));
                }
            }
        }

        /** The office writes a person's names as "surname, given name", and everything else into the surname too. */
        private static String name(Element entry, Role role) {
            String name = Stream.of("fnm", "snm", "onm", "sfx")
                    .map(part -> GazetteElements.text(entry, part))
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
            return GazetteElements.text(entry, "onm") == null ? null : true;
        }
    }
}
