package org.sekisho.lists.classification;

import static org.sekisho.lists.classification.SchemeGroup.WHOLE;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The CPC scheme XML ({@code cpc-scheme-A01B.xml}): {@code classification-item} elements, nested as the dots are, each
 * with its symbol as a child.
 *
 * <p>Breakdown codes of the 2000 series stand nested below the main trunk ({@code B63G2008/002} below {@code B63G8/00}),
 * that is in another main group, and keep it as their parent.
 */
final class CpcSchemeXml {

    private static final String ITEM = "classification-item";
    private static final String SYMBOL = "classification-symbol";

    /** An element that is open. */
    private static final class Item {
        private final boolean counts;
        private @Nullable CpcSymbol symbol;

        private Item(boolean counts) {
            this.counts = counts;
        }
    }

    private final Listing listing;
    private final Deque<Item> open = new ArrayDeque<>();

    CpcSchemeXml(Listing listing) {
        this.listing = listing;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(ITEM)) {
                open.push(new Item(!"deleted".equals(SchemeXml.attribute(xml, "status"))));
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(SYMBOL)) {
                symbol(xml.getElementText().strip());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(ITEM)) {
                open.pop();
            }
        }
    }

    private void symbol(String written) {
        Item item = open.peek();
        if (item == null || !item.counts) {
            return;
        }
        List<CpcSymbol> read = CpcSymbol.in(written);
        if (read.isEmpty()) {
            if (written.matches("[A-HY]\\d{2}[A-Z]")) {
                listing.addSubclass(written);
            }
            return;
        }
        CpcSymbol symbol = read.get(0);
        if (symbol.subgroup().equals(WHOLE)) {
            listing.addGroup(symbol.subclass(), symbol.group(), null);
        } else {
            listing.addSubgroup(symbol.subclass(), symbol.group(), symbol.subgroup(), parent(symbol), null);
        }
        item.symbol = symbol;
    }

    private @Nullable String parent(CpcSymbol symbol) {
        for (Item outer : open) {
            CpcSymbol above = outer.symbol;
            if (above != null) {
                return above.subclass().equals(symbol.subclass()) ? above(symbol, above) : null;
            }
        }
        return null;
    }

    private static String above(CpcSymbol symbol, CpcSymbol above) {
        return above.group().equals(symbol.group()) ? above.subgroup() : above.group() + "/" + above.subgroup();
    }
}
