package org.sekisho.reading.extraction.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Listens to what a parser brings out of a document. */
public final class ReadWords extends DefaultHandler {

    private static final Set<String> INLINE =
            Set.of("a", "b", "i", "u", "s", "strike", "sub", "sup", "span", "em", "strong");

    private final List<String> all = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        part(localName);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        part(localName);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        words.append(characters, start, length);
    }

    private void part(String element) {
        if (!INLINE.contains(element) && !words.isEmpty()) {
            all.add(words.toString());
            words.setLength(0);
        }
    }

    public List<String> all() {
        part("");
        return all;
    }
}
