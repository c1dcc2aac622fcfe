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
}
