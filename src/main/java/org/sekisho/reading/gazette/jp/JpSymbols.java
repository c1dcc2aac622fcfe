package org.sekisho.reading.gazette.jp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Element;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.reading.gazette.xml.ClassificationText;
import org.sekisho.reading.gazette.xml.GazetteText;
import org.sekisho.reading.gazette.xml.LocalNames;

/**
 * The symbols of a Japanese gazette in either of its forms: IPC, then FI, which is the IPC with a finer division behind
 * the subgroup that is not kept, then F-terms.
 */
final class JpSymbols {

    private static final Set<String> IPC = Set.of("classification-ipc", "IPCClassification");
    private static final Set<String> FI = Set.of("classification-national", "NationalClassification");
    private static final Set<String> F_TERMS = Set.of("f-term", "FtermInformation");

    /** The office that a national classification is of, and the edition, stand among the symbols. */
    private static final Set<String> NO_SYMBOL = Set.of("country", "IPOfficeCode", "edition", "Edition");

    private JpSymbols() {}

    static List<ClassificationSymbol> of(Element page) {
        List<ClassificationSymbol> symbols = new ArrayList<>();
        LocalNames.descendants(page, IPC).forEach(ipc -> add(Scheme.IPC, ipc, symbols));
        LocalNames.descendants(page, FI).forEach(fi -> add(Scheme.FI, fi, symbols));
        LocalNames.descendants(page, F_TERMS)
                .forEach(term -> symbols.add(ClassificationText.other(GazetteText.of(term))));
        return symbols;
    }

    private static void add(Scheme scheme, Element classification, List<ClassificationSymbol> symbols) {
        String edition = LocalNames.text(classification, "edition");
        for (Element symbol : classification.getChildren()) {
            if (!NO_SYMBOL.contains(symbol.getName())) {
                ClassificationText.read(scheme, GazetteText.of(symbol), edition).ifPresent(symbols::add);
            }
        }
    }
}
