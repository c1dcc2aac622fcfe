package org.sekisho.reading.gazette;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * All words of an XML document, in elements of any name: a plain pass that knows no format, so that words which a
 * format's reader passes over are noticed. Attributes, comments and instructions are words too where they have any.
 */
public final class EveryWord {

    /** Elements that stand inside a word or sentence; all others part what is before them from what is behind. */
    private static final Set<String> INLINE = Set.of("""
            a b i u o s em strong span font small big smallcaps sub sup sub2 sup2 Sub Sup SUB SUP SB SP HIL BOLD
            ITALIC ULINE PDAT STEXT claim-ref figref crossref FGREF CLREF B I U Bold Italic Underline
            """.split("\\s+"));

    /** Elements that end a word in the languages of word processors, where most elements only say how a word looks. */
    private static final Set<String> PARTING = Set.of("""
            p h tab br cr line-break tc tr tbl table table-cell list-item si pt v txbxContent annotation note comment
            footnote endnote sectPr frame docPr instrText fldSimple fldChar
            """.split("\\s+"));

    private static final Set<String> WORD_PROCESSORS = Set.of("""
            http://schemas.openxmlformats.org/wordprocessingml/2006/main
            http://purl.oclc.org/ooxml/wordprocessingml/main http://schemas.openxmlformats.org/drawingml/2006/main
            http://purl.oclc.org/ooxml/drawingml/main http://schemas.openxmlformats.org/officeDocument/2006/math
            http://purl.oclc.org/ooxml/officeDocument/math http://schemas.microsoft.com/office/word/2003/wordml
            urn:oasis:names:tc:opendocument:xmlns:text:1.0
            """.split("\\s+"));

    /** Declarations of a document type that have names and addresses alone; of others, defaults and comments are words. */
    private static final Pattern NAMES = Pattern.compile("<!(?:ENTITY|NOTATION|ELEMENT)[^>]*>");

    /** Added to a letter's code where Word writes symbols of a font. */
    private static final int PRIVATE_CODES = 0xF000;

    private final Consumer<String> pieces;
    private final StringBuilder piece = new StringBuilder();

    private EveryWord(Consumer<String> pieces) {
        this.pieces = pieces;
    }

    /**
     * Hands out the words piece by piece, as far as the document can be followed; none if it is no XML.
     *
     * @return whether it could be followed to its end
     */
    public static boolean of(InputStream document, Consumer<String> pieces) {
        EveryWord every = new EveryWord(pieces);
        try (GazetteXmlCursor xml = GazetteXml.cursor(document)) {
            while (xml.hasNext()) {
                every.take(xml, xml.next());
            }
            every.end();
            return true;
        } catch (UnreadableGazetteException e) {
            every.end();
            return false;
        }
    }

    /**
     * All characters of a document that are its text, one behind the other, as if it had no elements. Every word that a
     * format's reader puts together of them stands in it. Empty if the document is no XML, or cannot be followed to its
     * end.
     */
    public static Optional<String> characters(InputStream document) {
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
        } catch (UnreadableGazetteException e) {
            return Optional.empty();
        }
    }

    private void take(GazetteXmlCursor xml, int event) throws UnreadableGazetteException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                part(xml);
                attributes(xml);
                symbol(xml);
            }
            case XMLStreamConstants.END_ELEMENT -> part(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                piece.append(xml.text());
            case XMLStreamConstants.COMMENT -> aside(xml.text());
            case XMLStreamConstants.DTD -> aside(NAMES.matcher(xml.text()).replaceAll(" "));
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> aside(xml.instruction());
            default -> {}
        }
    }

    private void part(GazetteXmlCursor xml) {
        boolean inline =
                WORD_PROCESSORS.contains(xml.namespace()) ? !PARTING.contains(xml.name()) : INLINE.contains(xml.name());
        if (!inline) {
            end();
        }
    }

    private void end() {
        if (piece.length() > 0) {
            pieces.accept(piece.toString());
            piece.setLength(0);
        }
    }

    private void attributes(GazetteXmlCursor xml) {
        for (int i = 0; i < xml.attributes(); i++) {
            aside(xml.attribute(i));
        }
    }

    private void aside(@Nullable String words) {
        if (words != null) {
            pieces.accept(words);
        }
    }

    private void symbol(GazetteXmlCursor xml) {
        if (xml.name().equals("sym") && WORD_PROCESSORS.contains(xml.namespace())) {
            for (int i = 0; i < xml.attributes(); i++) {
                if (xml.attributeName(i).equals("char")) {
                    append(xml.attribute(i));
                }
            }
        }
    }

    private void append(String code) {
        if (code.matches("\\p{XDigit}{2,4}")) {
            int character = Integer.parseInt(code, 16);
            piece.append((char) (character >= PRIVATE_CODES ? character & 0xFF : character));
        }
    }
}
