package org.sekisho.reading.gazette;

import com.ctc.wstx.exc.WstxException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.StAXStreamBuilder;
import org.jspecify.annotations.Nullable;
import org.sekisho.reading.gazette.UnreadableGazetteException.Fault;

/**
 * A place in an XML document that moves on to its end. It is the one door through which the XML libraries are asked: what
 * they throw, checked or not, leaves it as a {@link UnreadableGazetteException} that says where and quotes nothing.
 *
 * <p>A document that stops in the middle because its bytes cannot be had is no broken document: that leaves as it came.
 */
final class GazetteXmlCursor implements AutoCloseable {

    private final FailureKeepingStream bytes;
    private final XMLStreamReader xml;

    private GazetteXmlCursor(FailureKeepingStream bytes, XMLStreamReader xml) {
        this.bytes = bytes;
        this.xml = xml;
    }

    static GazetteXmlCursor open(XMLInputFactory inputs, InputStream document) throws UnreadableGazetteException {
        FailureKeepingStream bytes = new FailureKeepingStream(document);
        return asked(bytes, null, () -> new GazetteXmlCursor(bytes, inputs.createXMLStreamReader(bytes)));
    }

    boolean hasNext() throws UnreadableGazetteException {
        return asked(bytes, xml, xml::hasNext);
    }

    int next() throws UnreadableGazetteException {
        return asked(bytes, xml, xml::next);
    }

    /** The kind of event here, as {@link XMLStreamConstants} number it. */
    int event() {
        return xml.getEventType();
    }

    boolean isStartOfAny(Set<String> names) {
        return event() == XMLStreamConstants.START_ELEMENT && names.contains(xml.getLocalName());
    }

    String name() {
        return xml.getLocalName();
    }

    /** The namespace of the element here; empty if it has none. */
    String namespace() {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    void skipToElement() throws UnreadableGazetteException {
        while (event() != XMLStreamConstants.START_ELEMENT) {
            next();
        }
    }

    /** The element that begins here, with all that is in it; the cursor then stands behind it. */
    Element tree() throws UnreadableGazetteException {
        return asked(bytes, xml, () -> (Element) new StAXStreamBuilder().fragment(xml));
    }

    Element withoutChildren() throws UnreadableGazetteException {
        return asked(bytes, xml, () -> {
            String namespace = xml.getNamespaceURI();
            Element element = new Element(xml.getLocalName(), namespace == null ? "" : namespace);
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                element.setAttribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
            return element;
        });
    }

    /** The characters here: of a text, a comment, a document type declaration; empty if there are none. */
    String text() throws UnreadableGazetteException {
        return asked(bytes, xml, () -> xml.getText() == null ? "" : xml.getText());
    }

    String instruction() throws UnreadableGazetteException {
        return asked(bytes, xml, () -> xml.getPIData() == null ? "" : xml.getPIData());
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int place) {
        return xml.getAttributeLocalName(place);
    }

    String attribute(int place) {
        return xml.getAttributeValue(place);
    }

    /** The namespace of an attribute; empty if it has none. */
    String attributeNamespace(int place) {
        String namespace = xml.getAttributeNamespace(place);
        return namespace == null ? "" : namespace;
    }

    /** The line, from 1, on which the event here begins. */
    int line() {
        return xml.getLocation().getLineNumber();
    }

    @Override
    public void close() throws UnreadableGazetteException {
        asked(bytes, xml, () -> {
            xml.close();
            return true;
        });
    }

    private interface Question<T> {
        T ask() throws XMLStreamException, JDOMException;
    }

    private static <T> T asked(FailureKeepingStream bytes, @Nullable XMLStreamReader xml, Question<T> question)
            throws UnreadableGazetteException {
        try {
            return question.ask();
        } catch (XMLStreamException | JDOMException broken) {
            bytes.rethrow();
            throw unreadable(broken);
        } catch (RuntimeException refused) {
            bytes.rethrow();
            throw new UnreadableGazetteException(
                    Fault.MALFORMED, "holds what XML does not allow" + place(xml == null ? null : xml.getLocation()));
        }
    }

    private static UnreadableGazetteException unreadable(Exception broken) {
        Throwable cause = broken instanceof JDOMException && broken.getCause() != null ? broken.getCause() : broken;
        String where = place(cause instanceof XMLStreamException stax ? stax.getLocation() : null);
        // The parser's own message quotes the document, so only the place is told.
        return cause instanceof WstxException
                ? new UnreadableGazetteException(Fault.MALFORMED, "breaks" + where)
                : new UnreadableGazetteException(Fault.BEYOND_LIMIT, "goes beyond a limit of the reader" + where);
    }

    private static String place(@Nullable Location place) {
        return place == null ? "" : " at line " + place.getLineNumber() + " column " + place.getColumnNumber();
    }

    /**
     * Keeps the reason why bytes could not be had. A parser wraps that into exceptions of its own, and lost bytes would
     * pass for a document that is broken.
     */
    static final class FailureKeepingStream extends FilterInputStream {

        private @Nullable IOException lost;
        private @Nullable RuntimeException refused;

        FailureKeepingStream(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException e) {
                lost = e;
                throw e;
            } catch (RuntimeException e) {
                refused = e;
                throw e;
            }
        }

        /** Throws what reading the bytes threw, if it threw anything. */
        void rethrow() {
            if (refused != null) {
                throw refused;
            }
            if (lost != null) {
                throw new UncheckedIOException("The bytes of an XML document cannot be had", lost);
            }
        }
    }
}
