package org.sekisho.reading.gazette;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/**
 * The parts of an office's XML that have a picture where their words should be, as far as the document can be followed.
 *
 * @param figures formulae and tables beside words
 * @param instead claims and whole parts that are nothing but pictures, and tables in claims
 */
public record PicturedParts(int figures, int instead) {

    private static final Set<String> PICTURES = Set.of("img", "image", "Image", "emi", "EMI");
    private static final Set<String> TABLES = Set.of("tables", "table", "table-cwu", "Table");
    private static final Set<String> FORMULAE = Set.of("""
            maths math math-cwu math-us Math chemistry chem-us chemistry-cwu ChemicalFormulae
            """.split("\\s+"));
    private static final Set<String> PARTS = Set.of("""
            claim Claim description Description abstract Abstract invention-contents-article opinion-contents-article
            """.split("\\s+"));

    public static PicturedParts of(InputStream document) {
        Count count = new Count();
        try (GazetteXmlCursor xml = GazetteXml.cursor(document)) {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> count.begin(xml.name());
                    case XMLStreamConstants.END_ELEMENT -> count.end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> count.words(xml.text());
                    default -> {}
                }
            }
        } catch (UnreadableGazetteException broken) {
            return count.found(); // its reader reports that
        }
        return count.found();
    }

    /** An element that is open, and the words in it so far. */
    private static final class Open {

        private final String name;
        private boolean words;
        private boolean picture;

        private Open(String name) {
            this.name = name;
            picture = PICTURES.contains(name);
        }

        private boolean isOnlyPicture() {
            return picture && !words;
        }
    }

    private static final class Count {

        private final Deque<Open> open = new ArrayDeque<>();
        private int figures;
        private int instead;

        private void begin(String name) {
            open.push(new Open(name));
        }

        /** Notes words; those of a picture itself, such as its file, are no words of the document. */
        private void words(String text) {
            Open here = open.peek();
            if (here != null && text.codePoints().anyMatch(Character::isLetterOrDigit)) {
                here.words = true;
            }
        }

        private void end() {
            Open ended = open.pop();
            Open around = open.peek();
            if (around == null) {
                return;
            }
            boolean figure = TABLES.contains(ended.name) || FORMULAE.contains(ended.name);
            boolean outermost =
                    open.stream().noneMatch(outer -> TABLES.contains(outer.name) || FORMULAE.contains(outer.name));
            if (ended.isOnlyPicture() && (PARTS.contains(ended.name) || (figure && outermost))) {
                boolean inClaim = open.stream().anyMatch(outer -> outer.name.equalsIgnoreCase("claim"));
                if (!figure || (inClaim && TABLES.contains(ended.name))) {
                    instead++;
                } else {
                    figures++;
                }
            }
            around.picture |= ended.picture;
            around.words |= ended.words && !PICTURES.contains(ended.name);
        }

        private PicturedParts found() {
            return new PicturedParts(figures, instead);
        }
    }
}
