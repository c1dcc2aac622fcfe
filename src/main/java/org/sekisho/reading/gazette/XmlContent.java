package org.sekisho.reading.gazette;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.reading.gazette.XmlContent.XmlWords;

/** Content of an element: words, or another element. */
public sealed interface XmlContent {

    /** The line of the document on which it begins, from 1; for words, the line of their element. */
    int line();

    /** Characters as a document has them, blanks and all. */
    record XmlWords(String characters, int line) implements XmlContent {}

    /**
     * An element with everything in it, in the document's order, and with its line, for readers that have to account for
     * every character.
     *
     * @param attributes in the document's order
     */
    record XmlElement(String name, Map<String, String> attributes, List<XmlContent> content, int line)
            implements XmlContent {

        public XmlElement {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            content = List.copyOf(content);
        }

        public boolean is(String other) {
            return name.equals(other);
        }

        /** The value of an attribute; empty if there is none. */
        public Optional<String> attribute(String key) {
            return Optional.ofNullable(attributes.get(key));
        }

        /** The elements that stand in it directly. */
        public List<XmlElement> children() {
            return content.stream()
                    .filter(XmlElement.class::isInstance)
                    .map(XmlElement.class::cast)
                    .toList();
        }

        /** The elements of a name that stand in it directly. */
        public List<XmlElement> children(String wanted) {
            return children().stream().filter(child -> child.is(wanted)).toList();
        }

        /** The element itself and all elements in it, in the document's order. */
        public Stream<XmlElement> all() {
            return Stream.concat(Stream.of(this), children().stream().flatMap(XmlElement::all));
        }

        /** The characters of all words in it, one after another. */
        public String characters() {
            List<String> found = new ArrayList<>();
            for (XmlContent one : content) {
                found.add(one instanceof XmlElement child ? child.characters() : ((XmlWords) one).characters());
            }
            return String.join("", found);
        }

        /** Tells whether it has words of its own beside its elements. */
        public boolean hasWords() {
            return content.stream()
                    .anyMatch(one ->
                            one instanceof XmlWords words && !words.characters().isBlank());
        }
    }
}
