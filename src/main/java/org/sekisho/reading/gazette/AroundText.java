package org.sekisho.reading.gazette;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;

/**
 * The words in an XML document that are no text of its parts: comments and processing instructions before and behind
 * the root element, the root's attributes, and short elements directly below it, such as lines of a header.
 */
public final class AroundText {

    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']*)[\"']");

    private static final int LONGEST = 160;
    private static final int MOST = 1000;

    private final List<String> lines = new ArrayList<>();
    private int depth;
    private String leaf = "";

    private AroundText() {}

    /** All such words, line by line, as far as the document can be read; none if it is no XML. */
    public static List<String> of(InputStream document) {
        AroundText around = new AroundText();
        try (GazetteXmlCursor xml = GazetteXml.cursor(document)) {
            while (xml.hasNext() && around.lines.size() < MOST) {
                around.take(xml, xml.next());
            }
        } catch (UnreadableGazetteException e) {
            return around.lines; // the lines before the break count; the reader of the text reports the break
        }
        return around.lines;
    }

    private void take(GazetteXmlCursor xml, int event) throws UnreadableGazetteException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.CHARACTERS -> leaf = depth == 2 ? xml.text() : "";
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.COMMENT -> aside(xml.text());
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction(xml.instruction());
            default -> leaf = "";
        }
    }

    private void start(GazetteXmlCursor xml) {
        depth++;
        leaf = "";
        for (int i = 0; depth == 1 && i < xml.attributes(); i++) {
            add(xml.attribute(i));
        }
    }

    private void end() {
        if (depth == 2) {
            add(leaf);
        }
        leaf = "";
        depth--;
    }

    private void instruction(String data) {
        aside(data);
        QUOTED.matcher(data).results().forEach(value -> aside(value.group(1)));
    }

    private void aside(String words) {
        if (depth == 0) {
            words.lines().forEach(this::add);
        }
    }

    private void add(String line) {
        if (!line.isBlank() && line.length() <= LONGEST) {
            lines.add(line);
        }
    }
}
