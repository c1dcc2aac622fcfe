package org.sekisho.reading.gazette.us;

import static org.sekisho.reading.gazette.xml.GazetteElements.all;
import static org.sekisho.reading.gazette.xml.GazetteElements.first;
import static org.sekisho.reading.gazette.xml.GazetteElements.orNull;
import static org.sekisho.reading.gazette.xml.GazetteElements.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.reading.gazette.xml.GazetteText;

/** Reads the classification symbols of the formats v4.x, each once; those of cited documents are not the filing's. */
final class UsPatentSymbols {

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
