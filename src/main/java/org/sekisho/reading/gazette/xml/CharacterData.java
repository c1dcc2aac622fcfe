package org.sekisho.reading.gazette.xml;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/**
 * All characters of an XML document that are its text, one behind the other, as if it had no elements. Every word that
 * a format's reader puts together of them stands in it.
 */
public final class CharacterData {

    private CharacterData() {}

    /** The characters; empty if the document is no XML, or cannot be followed to its end. */
    public static Optional<String> of(InputStream document) {
        StringBuilder characters = new StringBuilder();
        try (GazetteXmlCursor xml = GazetteXml.cursor(document)) {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        characters.append(xml.text());
                    default -> {}
                }
            }
            return Optional.of(characters.toString());
        } catch (BrokenFormatException e) {
            return Optional.empty();
        }
    }
}
