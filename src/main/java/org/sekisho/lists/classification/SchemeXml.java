package org.sekisho.lists.classification;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.xml.HardenedXml;

/** Reads the XML of a scheme. A broken file is an error, never half read. */
final class SchemeXml {

    private static final XMLInputFactory INPUTS = HardenedXml.factory();

    /** Goes through a document from its first element to its end. */
    interface Walk {
        void go(XMLStreamReader xml) throws XMLStreamException;
    }

    private SchemeXml() {}

    static void read(String name, InputStream document, Walk walk) throws IOException {
        try {
            XMLStreamReader xml = INPUTS.createXMLStreamReader(document);
            try {
                walk.go(xml);
                while (xml.hasNext()) {
                    xml.next();
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException(
                    "%s is not the XML of a scheme: it breaks at line %d"
                            .formatted(
                                    name,
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getLineNumber()),
                    e);
        }
    }

    static @Nullable String attribute(XMLStreamReader xml, String name) {
        return xml.getAttributeValue(null, name);
    }
}
