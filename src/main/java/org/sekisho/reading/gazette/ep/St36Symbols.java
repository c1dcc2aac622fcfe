package org.sekisho.reading.gazette.ep;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.reading.gazette.xml.ClassificationText;
import org.sekisho.reading.gazette.xml.GazetteText;
import org.sekisho.reading.gazette.xml.LocalNames;

/**
 * The symbols of a {@code patent-document}: IPC of both ages, the European ECLA and national schemes. Under the eighth
 * edition of the IPC the data carry each symbol twice, once for its core level; a symbol counts once.
 */
final class St36Symbols {

    private St36Symbols() {}

    static List<ClassificationSymbol> of(Element page) {
        Set<ClassificationSymbol> symbols = new LinkedHashSet<>();
        LocalNames.descendants(page, "classification-ipcr").forEach(ipc -> add(Scheme.IPC, ipc, null, symbols));
        for (Element ipc : LocalNames.descendants(page, "classification-ipc")) {
            String edition = LocalNames.text(ipc, "edition");
            LocalNames.descendants(ipc, "main-classification", "further-classification")
                    .forEach(symbol -> add(Scheme.IPC, symbol, edition, symbols));
        }
        LocalNames.descendants(page, "classification-cpc").forEach(cpc -> add(Scheme.CPC, cpc, null, symbols));
        for (Element other : LocalNames.descendants(page, "classification-ecla", "classification-national")) {
            LocalNames.descendants(other, "classification-symbol", "main-classification", "further-classification")
                    .forEach(symbol -> symbols.add(ClassificationText.other(GazetteText.of(symbol))));
        }
        return List.copyOf(symbols);
    }

    private static void add(
            Scheme scheme, Element symbol, @Nullable String edition, Set<ClassificationSymbol> symbols) {
        ClassificationText.read(scheme, GazetteText.of(symbol), edition).ifPresent(symbols::add);
    }
}
