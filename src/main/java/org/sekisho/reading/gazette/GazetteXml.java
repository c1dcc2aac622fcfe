package org.sekisho.reading.gazette;

import com.ctc.wstx.api.WstxInputProperties;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import org.jdom2.Element;
import org.jsoup.nodes.Entities;
import org.sekisho.machine.xml.HardenedXml;

/**
 * The step every XML format begins with: a hardened StAX reader that hands out the parts a format asks for, each as a
 * small tree, and never the whole document.
 *
 * <p>Besides what {@link HardenedXml} limits, elements and the length of attributes are. What breaks a limit, or is not
 * well-formed, is unreadable; never half of it.
 */
public final class GazetteXml {

    /**
     * Elements of a document, at most: twenty times as many as the longest patents have. Each takes memory, and empty
     * ones hardly any file.
     */
    private static final long MOST_ELEMENTS = 2_000_000;

    private static final int LONGEST_ATTRIBUTE = 64 * 1024;

    /** Entities with words in them, and parameters, which may stand for such; not pictures, which have a notation. */
    private static final Pattern OWN_TEXT = Pattern.compile(
            "<!ENTITY\\s+(?:%\\s|\\S+\\s+[\"']|\\S+\\s+(?:SYSTEM|PUBLIC)\\b(?![^>]{0,2000}\\bNDATA\\b))");

    private static final XMLInputFactory INPUTS = hardened();

    private GazetteXml() {}

    /** Reads to the end of the document and hands out its root element without children, then each part asked for. */
    public static void readParts(
            InputStream document, Set<String> parts, Consumer<Element> root, Consumer<Element> part)
            throws UnreadableGazetteException {
        try (GazetteXmlCursor xml = cursor(document)) {
            xml.skipToElement();
            root.accept(xml.withoutChildren());
            while (xml.hasNext()) {
                if (xml.isStartOfAny(parts)) {
                    part.accept(xml.tree());
                } else {
                    xml.next();
                }
            }
        }
    }

    /** Reads only as far as the end of the first of these parts; empty if the document breaks off before it. */
    public static Optional<Element> firstPart(InputStream document, Set<String> parts) {
        try (GazetteXmlCursor xml = cursor(document)) {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.isStartOfAny(parts)) {
                    return Optional.of(xml.tree());
                }
            }
            return Optional.empty();
        } catch (UnreadableGazetteException e) {
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
        try (GazetteXmlCursor xml = cursor(document)) {
            xml.skipToElement();
            found.add(xml.withoutChildren());
            while (!missing.isEmpty() && xml.hasNext()) {
                if (xml.isStartOfAny(missing)) {
                    missing.remove(xml.name());
                    found.add(xml.tree());
                } else {
                    xml.next();
                }
            }
        } catch (UnreadableGazetteException e) {
            return found; // the document gives only the parts before the break
        }
        return found;
    }

    /** The root element without its children; empty if the bytes are no XML up to there. */
    public static Optional<Element> root(InputStream document) {
        try (GazetteXmlCursor xml = cursor(document)) {
            xml.skipToElement();
            return Optional.of(xml.withoutChildren());
        } catch (UnreadableGazetteException e) {
            return Optional.empty();
        }
    }

    /**
     * Tells whether the document gives names to texts of its own, or takes some from elsewhere. They are not put in
     * where the names stand, and so there are words that a person would see and a reader does not.
     */
    public static boolean hidesWords(InputStream document) {
        try (GazetteXmlCursor xml = cursor(document)) {
            while (xml.event() != XMLStreamConstants.START_ELEMENT) {
                if (xml.event() == XMLStreamConstants.DTD
                        && OWN_TEXT.matcher(xml.text()).find()) {
                    return true;
                }
                xml.next();
            }
            return false;
        } catch (UnreadableGazetteException e) {
            return false; // it is not read at all then
        }
    }

    /** A cursor at the start of a document, for another step of this room, too. */
    static GazetteXmlCursor cursor(InputStream document) throws UnreadableGazetteException {
        return GazetteXmlCursor.open(INPUTS, document);
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = HardenedXml.factory();
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, MOST_ELEMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, (XMLResolver)
                (publicId, systemId, base, name) -> entity(name));
        factory.setXMLResolver((publicId, systemId, base, name) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    private static InputStream entity(String name) {
        return new ByteArrayInputStream(
                GazetteEntities.characters(name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /**
     * The characters behind the entity names of old patent SGML and XML, whose DTDs we do not read. Most names are of the
     * ISO 8879 sets that HTML took over; Greek letters of ISOgrk1 it did not.
     */
    public static final class GazetteEntities {

        private static final String GREEK_NAMES =
                "agr bgr ggr dgr egr zgr eegr thgr igr kgr lgr mgr ngr xgr ogr pgr rgr sfgr sgr tgr ugr phgr khgr psgr ohgr";
        private static final int SMALL_ALPHA = 0x3B1;
        private static final int CAPITALS = 0x20;

        private static final Map<String, String> GREEK = greek();

        private GazetteEntities() {}

        /** The characters an entity stands for; the entity as it was written if nobody knows it, so that nothing is lost. */
        public static String characters(String name) {
            String greek = GREEK.get(name);
            if (greek != null) {
                return greek;
            }
            String known = Entities.getByName(name);
            return known.isEmpty() ? "&amp;" + name + ";" : escaped(known);
        }

        /** Escapes the characters of an entity, since they are parsed again. */
        private static String escaped(String characters) {
            return characters.replace("&", "&amp;").replace("<", "&lt;");
        }

        private static Map<String, String> greek() {
            java.util.HashMap<String, String> letters = new java.util.HashMap<>();
            String[] names = GREEK_NAMES.split(" ");
            for (int i = 0; i < names.length; i++) {
                letters.put(names[i], Character.toString(SMALL_ALPHA + i));
                String capital = Character.toUpperCase(names[i].charAt(0)) + names[i].substring(1);
                letters.put(capital, Character.toString(SMALL_ALPHA + i - CAPITALS));
            }
            return Map.copyOf(letters);
        }
    }
}
