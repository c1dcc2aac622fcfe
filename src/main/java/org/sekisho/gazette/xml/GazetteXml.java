package org.sekisho.gazette.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.StAXStreamBuilder;
import org.sekisho.gazette.format.BrokenFormatException;

/**
 * The step every XML format begins with: a hardened StAX reader that hands out the parts a format asks for, each as a
 * small tree, and never the whole document.
 *
 * <p>Hardened means: no DTD is read, no external entity is opened, nesting, attributes and entities are limited. What
 * breaks a limit, or is not well-formed, is unreadable; never half of it.
 */
public final class GazetteXml {

    private static final int DEEPEST = 250;
    private static final int MOST_ATTRIBUTES = 500;

    /** Twenty times as many as the longest patents have: each takes memory, and empty ones hardly any file. */
    private static final long MOST_ELEMENTS = 2_000_000;

    private static final int LONGEST_ATTRIBUTE = 64 * 1024;

    /** Entities with words in them, and parameters, which may stand for such; not pictures, which have a notation. */
    private static final Pattern OWN_TEXT =
            Pattern.compile("<!ENTITY\\s+(?:%\\s|\\S+\\s+[\"']|\\S+\\s+(?:SYSTEM|PUBLIC)\\b(?![^>]*\\bNDATA\\b))");

    private static final XMLInputFactory INPUTS = hardened();

    private GazetteXml() {}

    /** Reads to the end of the document and hands out its root element without children, then each part asked for. */
    public static void readParts(
            InputStream document, Set<String> parts, Consumer<Element> root, Consumer<Element> part)
            throws BrokenFormatException {
        try {
            XMLStreamReader xml = INPUTS.createXMLStreamReader(document);
            try {
                skipToElement(xml);
                root.accept(withoutChildren(xml));
                while (xml.hasNext()) {
                    if (xml.getEventType() == XMLStreamConstants.START_ELEMENT && parts.contains(xml.getLocalName())) {
                        part.accept(tree(xml));
                    } else {
                        xml.next();
                    }
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | JDOMException e) {
            throw unreadable(e);
        }
    }

    /** Reads only as far as the end of the first of these parts; empty if the document breaks off before it. */
    public static Optional<Element> firstPart(InputStream document, Set<String> parts) {
        try {
            XMLStreamReader xml = INPUTS.createXMLStreamReader(document);
            try {
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT && parts.contains(xml.getLocalName())) {
                        return Optional.of(tree(xml));
                    }
                }
                return Optional.empty();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | JDOMException e) {
            return Optional.empty();
        }
    }

    /**
     * The root element without its children, then the first of each of these parts, and nothing behind the last; fewer
     * if the document breaks off or lacks one.
     */
    public static List<Element> beginning(InputStream document, Set<String> parts) {
        List<Element> found = new ArrayList<>();
        Set<String> missing = new HashSet<>(parts);
        try {
            XMLStreamReader xml = INPUTS.createXMLStreamReader(document);
            try {
                skipToElement(xml);
                found.add(withoutChildren(xml));
                while (!missing.isEmpty() && xml.hasNext()) {
                    if (xml.getEventType() == XMLStreamConstants.START_ELEMENT && missing.remove(xml.getLocalName())) {
                        found.add(tree(xml));
                    } else {
                        xml.next();
                    }
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | JDOMException e) {
            return found; // what was read before the break is what the document gives
        }
        return found;
    }

    /** The root element without its children; empty if the bytes are no XML up to there. */
    public static Optional<Element> root(InputStream document) {
        try {
            XMLStreamReader xml = INPUTS.createXMLStreamReader(document);
            try {
                skipToElement(xml);
                return Optional.of(withoutChildren(xml));
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the document gives names to texts of its own, or takes some from elsewhere. They are not put in where the
     * names stand, and so there are words that a person would see and a reader does not.
     */
    public static boolean hidesWords(InputStream document) {
        try {
            XMLStreamReader xml = INPUTS.createXMLStreamReader(document);
            try {
                while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                    if (xml.getEventType() == XMLStreamConstants.DTD
                            && xml.getText() != null
                            && OWN_TEXT.matcher(xml.getText()).find()) {
                        return true;
                    }
                    xml.next();
                }
                return false;
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            return false; // and so it is not read at all
        }
    }

    /** A reader of a document, for another step of this room. */
    static XMLStreamReader reader(InputStream document) throws XMLStreamException {
        return INPUTS.createXMLStreamReader(document);
    }

    private static void skipToElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
            xml.next();
        }
    }

    private static Element withoutChildren(XMLStreamReader xml) {
        String namespace = xml.getNamespaceURI();
        Element element = new Element(xml.getLocalName(), namespace == null ? "" : namespace);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.setAttribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return element;
    }

    private static Element tree(XMLStreamReader xml) throws JDOMException {
        return (Element) new StAXStreamBuilder().fragment(xml);
    }

    private static BrokenFormatException unreadable(Exception broken) {
        Throwable cause = broken instanceof JDOMException && broken.getCause() != null ? broken.getCause() : broken;
        Location place = cause instanceof XMLStreamException stax ? stax.getLocation() : null;
        String where = place == null ? "" : " at line " + place.getLineNumber() + " column " + place.getColumnNumber();
        // The parser's own message quotes the document, so only the place is told.
        return cause instanceof WstxException
                ? new MalformedXmlException("breaks" + where)
                : new BeyondLimitException("goes beyond a limit of the reader" + where);
    }

    private static XMLInputFactory hardened() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Lazily found errors would come as unchecked exceptions, which are taken for faults of our own.
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, MOST_ELEMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, (javax.xml.stream.XMLResolver)
                (publicId, systemId, base, name) -> entity(name));
        factory.setXMLResolver((publicId, systemId, base, name) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    private static InputStream entity(String name) {
        return new ByteArrayInputStream(
                GazetteEntities.characters(name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
