package org.sekisho.lists.classification;

import static org.sekisho.lists.classification.SchemeGroup.WHOLE;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * WIPO's XML of the IPC scheme: {@code ipcEntry} elements, nested as the dots are. {@code kind} says what each is: {@code
 * u} a subclass, {@code m} a main group, {@code 1} to {@code B} a subgroup with so many dots; the rest are sections,
 * classes, headings and notes. {@code edition} is when the symbol came.
 */
final class IpcSchemeXml {

    private static final String ENTRY = "ipcEntry";
    private static final String SUBGROUPS = "123456789AB";

    private final Listing listing;
    private final Deque<String> above = new ArrayDeque<>();

    IpcSchemeXml(Listing listing) {
        this.listing = listing;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(ENTRY)) {
                above.push(entry(xml));
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(ENTRY)) {
                above.pop();
            }
        }
    }

    /** The subgroup that it is, for those nested in it; empty where it is none. */
    private String entry(XMLStreamReader xml) {
        String kind = String.valueOf(SchemeXml.attribute(xml, "kind"));
        String symbol = String.valueOf(SchemeXml.attribute(xml, "symbol"));
        boolean dead = "Y".equals(SchemeXml.attribute(xml, "isDead"));
        if (kind.equals("u") && !dead) {
            listing.addSubclass(symbol);
        }
        boolean group = kind.equals("m") || (kind.length() == 1 && SUBGROUPS.contains(kind));
        return group && !dead
                ? IpcSymbol.parse(symbol).map(read -> group(read, from(xml))).orElse("")
                : "";
    }

    private String group(IpcSymbol symbol, @Nullable SchemeEdition from) {
        if (symbol.subgroup().equals(WHOLE)) {
            listing.addGroup(symbol.subclass(), symbol.group(), from);
        } else {
            String parent =
                    above.stream().filter(outer -> !outer.isEmpty()).findFirst().orElse(WHOLE);
            listing.addSubgroup(symbol.subclass(), symbol.group(), symbol.subgroup(), parent, from);
        }
        return symbol.subgroup();
    }

    /** The first of several, should the symbol have been touched more than once. */
    private static @Nullable SchemeEdition from(XMLStreamReader xml) {
        String edition = SchemeXml.attribute(xml, "edition");
        return edition == null
                ? null
                : SchemeEdition.parse(edition.split("[,; ]")[0]).orElse(null);
    }
}
