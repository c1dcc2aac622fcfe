package org.sekisho.reading.gazette;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.sekisho.reading.gazette.UnreadableGazetteException.Fault;
import org.sekisho.reading.gazette.XmlContent.XmlElement;
import org.sekisho.reading.gazette.XmlContent.XmlWords;

/**
 * Reads a document as one tree, and leaves nothing out in silence. Anything that would be lost in a tree ends the
 * reading: a document type, which may hide words behind names; comments and instructions within the root; names of a
 * namespace.
 */
public final class WholeXml {

    private static final String OF_SCHEMAS = "http://www.w3.org/2001/XMLSchema-instance";

    private final GazetteXmlCursor xml;

    private WholeXml(GazetteXmlCursor xml) {
        this.xml = xml;
    }

    /**
     * The root element. The bytes are held in memory; the caller bounds them.
     *
     * @throws UnreadableGazetteException if it cannot be had whole as a tree
     */
    public static XmlElement of(byte[] document) throws UnreadableGazetteException {
        try (GazetteXmlCursor xml = GazetteXml.cursor(new ByteArrayInputStream(document))) {
            WholeXml whole = new WholeXml(xml);
            while (xml.event() != XMLStreamConstants.START_ELEMENT) {
                whole.refuse(XMLStreamConstants.DTD, "has a document type");
                xml.next();
            }
            XmlElement root = whole.element();
            while (xml.hasNext()) {
                xml.next();
            }
            return root;
        }
    }

    private XmlElement element() throws UnreadableGazetteException {
        refuseNamespace();
        String name = xml.name();
        int line = xml.line();
        Map<String, String> attributes = attributes();
        List<XmlContent> content = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            refuse(XMLStreamConstants.COMMENT, "has a comment, which would be lost");
            refuse(XMLStreamConstants.PROCESSING_INSTRUCTION, "has an instruction, which would be lost");
            content.add(xml.event() == XMLStreamConstants.START_ELEMENT ? element() : new XmlWords(xml.text(), line));
        }
        return new XmlElement(name, attributes, content, line);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.attributes(); i++) {
            if (!xml.attributeNamespace(i).equals(OF_SCHEMAS)) {
                attributes.put(xml.attributeName(i), xml.attribute(i));
            }
        }
        return attributes;
    }

    private void refuseNamespace() throws UnreadableGazetteException {
        if (!xml.namespace().isEmpty()) {
            throw new UnreadableGazetteException(
                    Fault.MALFORMED, "has an element of a namespace at line " + xml.line());
        }
        for (int i = 0; i < xml.attributes(); i++) {
            String namespace = xml.attributeNamespace(i);
            if (!namespace.isEmpty() && !namespace.equals(OF_SCHEMAS)) {
                throw new UnreadableGazetteException(
                        Fault.MALFORMED, "has an attribute of a namespace at line " + xml.line());
            }
        }
    }

    private void refuse(int event, String what) throws UnreadableGazetteException {
        if (xml.event() == event) {
            throw new UnreadableGazetteException(Fault.MALFORMED, what + " at line " + xml.line());
        }
    }
}
