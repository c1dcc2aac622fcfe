package org.sekisho.lists.classification;

import static org.sekisho.lists.classification.SchemeGroup.WHOLE;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The CPC definitions ({@code cpc-definition-A01B.xml}). They define some of the symbols and say nothing of dots: what
 * they define is there, and what they leave out may be there as well.
 *
 * <p>Symbols that a definition only refers to are not taken: files of old dates still refer to what has been deleted.
 */
record CpcDefinitionsXml(Listing listing) {

    private static final String ITEM = "definition-item";
    private static final String SYMBOL = "classification-symbol";

    void read(XMLStreamReader xml) throws XMLStreamException {
        boolean atStart = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (atStart && xml.getLocalName().equals(SYMBOL)) {
                    symbol(xml.getElementText().strip());
                    atStart = false;
                } else {
                    atStart = xml.getLocalName().equals(ITEM);
                }
            }
        }
    }

    private void symbol(String written) {
        if (written.matches("[A-HY]\\d{2}[A-Z]")) {
            listing.addSubclass(written);
        }
        for (CpcSymbol symbol : CpcSymbol.in(written)) {
            if (symbol.subgroup().equals(WHOLE)) {
                listing.addGroup(symbol.subclass(), symbol.group(), null);
            } else {
                listing.addSubgroup(symbol.subclass(), symbol.group(), symbol.subgroup(), null, null);
            }
        }
    }
}
