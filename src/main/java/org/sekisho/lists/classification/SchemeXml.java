package org.sekisho.lists.classification;

import static org.sekisho.lists.classification.SchemeGroup.WHOLE;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.classification.Listing.Symbol;
import org.sekisho.machine.xml.HardenedXml;

/** Reads the XML of a scheme into a listing. A broken file is an error, never half read. */
abstract class SchemeXml {

    private static final XMLInputFactory INPUTS = HardenedXml.factory();
    private static final String CPC_SYMBOL = "classification-symbol";

    final Listing listing;

    private SchemeXml(Listing listing) {
        this.listing = listing;
    }

    void read(String name, InputStream document) throws IOException {
        try {
            XMLStreamReader xml = INPUTS.createXMLStreamReader(document);
            try {
                while (xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.START_ELEMENT) {
                        begin(xml);
                    } else if (event == XMLStreamConstants.END_ELEMENT) {
                        end(xml.getLocalName());
                    }
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new IOException("%s is not the XML of a scheme: it breaks at line %d".formatted(name, line), e);
        }
    }

    abstract void begin(XMLStreamReader xml) throws XMLStreamException;

    void end(String element) {}

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        return xml.getAttributeValue(null, name);
    }

    /**
     * WIPO's XML of the IPC scheme: {@code ipcEntry} elements, nested as the dots are. {@code kind} says what each is: {@code
     * u} a subclass, {@code m} a main group, {@code 1} to {@code B} a subgroup with so many dots; the rest are sections,
     * classes, headings and notes. {@code edition} is when the symbol came.
     */
    static final class Ipc extends SchemeXml {

        private static final String ENTRY = "ipcEntry";
        private static final String SUBGROUPS = "123456789AB";

        private final Deque<String> above = new ArrayDeque<>();

        Ipc(Listing listing) {
            super(listing);
        }

        @Override
        void begin(XMLStreamReader xml) {
            if (xml.getLocalName().equals(ENTRY)) {
                above.push(entry(xml));
            }
        }

        @Override
        void end(String element) {
            if (element.equals(ENTRY)) {
                above.pop();
            }
        }

        /** The subgroup that it is, for those nested in it; empty where it is none. */
        private String entry(XMLStreamReader xml) {
            String kind = String.valueOf(attribute(xml, "kind"));
            String symbol = String.valueOf(attribute(xml, "symbol"));
            boolean dead = "Y".equals(attribute(xml, "isDead"));
            if (kind.equals("u") && !dead) {
                listing.addSubclass(symbol);
            }
            boolean group = kind.equals("m") || (kind.length() == 1 && SUBGROUPS.contains(kind));
            return group && !dead
                    ? Symbol.ofIpc(symbol).map(read -> group(read, from(xml))).orElse("")
                    : "";
        }

        private String group(Symbol symbol, @Nullable SchemeEdition from) {
            String parent =
                    above.stream().filter(outer -> !outer.isEmpty()).findFirst().orElse(WHOLE);
            listing.add(symbol, parent, from);
            return symbol.subgroup();
        }

        /** The first of several, should the symbol have been touched more than once. */
        private static @Nullable SchemeEdition from(XMLStreamReader xml) {
            String edition = attribute(xml, "edition");
            return edition == null
                    ? null
                    : SchemeEdition.parse(edition.split("[,; ]")[0]).orElse(null);
        }
    }

    /**
     * The CPC scheme XML ({@code cpc-scheme-A01B.xml}): {@code classification-item} elements, nested as the dots are, each
     * with its symbol as a child.
     *
     * <p>Breakdown codes of the 2000 series stand nested below the main trunk ({@code B63G2008/002} below {@code B63G8/00}),
     * that is in another main group, and keep it as their parent.
     */
    static final class Cpc extends SchemeXml {

        private static final String ITEM = "classification-item";

        /** An element that is open. */
        private static final class Item {
            private final boolean counts;
            private @Nullable Symbol symbol;

            private Item(boolean counts) {
                this.counts = counts;
            }
        }

        private final Deque<Item> open = new ArrayDeque<>();

        Cpc(Listing listing) {
            super(listing);
        }

        @Override
        void begin(XMLStreamReader xml) throws XMLStreamException {
            if (xml.getLocalName().equals(ITEM)) {
                open.push(new Item(!"deleted".equals(attribute(xml, "status"))));
            } else if (xml.getLocalName().equals(CPC_SYMBOL)) {
                symbol(xml.getElementText().strip());
            }
        }

        @Override
        void end(String element) {
            if (element.equals(ITEM)) {
                open.pop();
            }
        }

        private void symbol(String written) {
            Item item = open.peek();
            if (item == null || !item.counts) {
                return;
            }
            List<Symbol> read = Symbol.ofCpc(written);
            if (!read.isEmpty()) {
                listing.add(read.get(0), parent(read.get(0)), null);
                item.symbol = read.get(0);
            } else if (Symbol.isSubclass(written)) {
                listing.addSubclass(written);
            }
        }

        private @Nullable String parent(Symbol symbol) {
            for (Item outer : open) {
                Symbol above = outer.symbol;
                if (above != null) {
                    return above.subclass().equals(symbol.subclass()) ? symbol.below(above) : null;
                }
            }
            return null;
        }
    }

    /**
     * The CPC definitions ({@code cpc-definition-A01B.xml}). They define some of the symbols and say nothing of dots: what
     * they define is there, and what they leave out may be there as well.
     *
     * <p>Symbols that a definition only refers to are not taken: files of old dates still refer to what has been deleted.
     */
    static final class CpcDefinitions extends SchemeXml {

        private static final String ITEM = "definition-item";

        private boolean atStart;

        CpcDefinitions(Listing listing) {
            super(listing);
        }

        @Override
        void begin(XMLStreamReader xml) throws XMLStreamException {
            boolean symbol = atStart && xml.getLocalName().equals(CPC_SYMBOL);
            atStart = xml.getLocalName().equals(ITEM);
            if (symbol) {
                String written = xml.getElementText().strip();
                if (Symbol.isSubclass(written)) {
                    listing.addSubclass(written);
                }
                Symbol.ofCpc(written).forEach(defined -> listing.add(defined, null, null));
            }
        }
    }
}
