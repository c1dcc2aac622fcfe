package org.sekisho.reading.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.ClassificationSymbol;
import org.sekisho.intake.filing.ClassificationSymbol.Scheme;
import org.sekisho.intake.filing.Party;
import org.sekisho.intake.filing.Party.Role;

/** Reads the parties and the symbols of a Japanese gazette in either of its forms. */
final class JpBibliography {

    private static final Set<String> IPC = Set.of("classification-ipc", "IPCClassification");
    private static final Set<String> FI = Set.of("classification-national", "NationalClassification");
    private static final Set<String> F_TERMS = Set.of("f-term", "FtermInformation");

    /** The office that a national classification is of, and the edition, stand among the symbols. */
    private static final Set<String> NO_SYMBOL = Set.of("country", "IPOfficeCode", "edition", "Edition");

    private JpBibliography() {}

    /**
     * The parties. A foreign applicant is named in Japanese and again in Latin letters; both names are kept. The country
     * stands only in the words of the address, so it stays unknown.
     */
    static List<Party> parties(Element page) {
        List<Party> parties = new ArrayList<>();
        add(GazetteElements.descendants(page, "applicant", "Applicant"), Role.APPLICANT, parties);
        add(GazetteElements.descendants(page, "inventor", "Inventor"), Role.INVENTOR, parties);
        add(GazetteElements.descendants(page, "PatentGrantee", "grantee"), Role.ASSIGNEE, parties);
        return parties;
    }

    private static void add(List<Element> entries, Role role, List<Party> parties) {
        @Nullable Boolean organisation = role == Role.INVENTOR ? Boolean.FALSE : null;
        for (Element entry : entries) {
            for (Element book : GazetteElements.descendants(entry, "addressbook", "Contact")) {
                String name = first(GazetteElements.text(book, "name"), GazetteElements.text(book, "Name"));
                if (name != null) {
                    parties.add(new Party(role, name, organisation, address(book), null));
                }
            }
        }
    }

    private static @Nullable String address(Element book) {
        return first(GazetteElements.text(book, "address"), GazetteElements.text(book, "PostalAddressBag"));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    /**
     * The symbols: IPC, then FI, which is the IPC with a finer division behind the subgroup that is not kept, then
     * F-terms.
     */
    static List<ClassificationSymbol> symbols(Element page) {
        List<ClassificationSymbol> symbols = new ArrayList<>();
        GazetteElements.descendants(page, IPC).forEach(ipc -> add(Scheme.IPC, ipc, symbols));
        GazetteElements.descendants(page, FI).forEach(fi -> add(Scheme.FI, fi, symbols));
        GazetteElements.descendants(page, F_TERMS)
                .forEach(term -> symbols.add(ClassificationText.other(GazetteText.of(term))));
        return symbols;
    }

    private static void add(Scheme scheme, Element classification, List<ClassificationSymbol> symbols) {
        String edition = GazetteElements.text(classification, "edition");
        for (Element symbol : classification.getChildren()) {
            if (!NO_SYMBOL.contains(symbol.getName())) {
                ClassificationText.read(scheme, GazetteText.of(symbol), edition).ifPresent(symbols::add);
            }
        }
    }
}
