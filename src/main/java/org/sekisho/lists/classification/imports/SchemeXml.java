package org.sekisho.lists.classification.imports;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A hardened StAX reader: no DTD, no entities from outside, limited depth. A broken file is an error, never half read. */
final class SchemeXml {

    private static final int DEEPEST = 250;
    private static final int MOST_ATTRIBUTES = 100;
    private static final XMLInputFactory INPUTS = hardened();

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

    private static XMLInputFactory hardened() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        return factory;
    }
}
