package org.sekisho.reading.gazette.xml;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/**
 * Finds things in a tree by their local names. Offices change the namespaces of their formats with every edition, and
 * mix several in one document; the local names stay.
 */
public final class LocalNames {

    private LocalNames() {}

    public static List<Element> children(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals(name))
                .toList();
    }

    /** The first element at the end of a path of child names. */
    public static Optional<Element> first(Element from, String... path) {
        Optional<Element> found = Optional.of(from);
        for (String name : path) {
            found = found.flatMap(parent -> children(parent, name).stream().findFirst());
        }
        return found;
    }

    /** The words of the first element at the end of a path; null if there is none, or it says nothing. */
    public static @Nullable String text(Element from, String... path) {
        return first(from, path)
                .map(GazetteText::of)
                .filter(words -> !words.isEmpty())
                .orElse(null);
    }

    /** The lines of an address below an element, joined, without that of the country; null if there are none. */
    public static @Nullable String address(Element from, String name, String country) {
        return first(from, name)
                .map(address -> address.getChildren().stream()
                        .filter(line -> !line.getName().equals(country))
                        .map(GazetteText::of)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(", ")))
                .filter(lines -> !lines.isEmpty())
                .orElse(null);
    }

    /** The date at the end of a path; null if there is none. */
    public static @Nullable LocalDate date(Element from, String... path) {
        return GazetteDates.day(text(from, path));
    }

    /** All elements of these names below an element, in reading order. */
    public static List<Element> descendants(Element from, String... names) {
        return descendants(from, Set.of(names));
    }

    public static List<Element> descendants(Element from, Set<String> wanted) {
        return StreamSupport.stream(from.getDescendants(Filters.element()).spliterator(), false)
                .filter(element -> wanted.contains(element.getName()))
                .toList();
    }

    /** An attribute whatever its namespace; null if it is not there, or empty. */
    public static @Nullable String attribute(Element element, String name) {
        return element.getAttributes().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .map(Attribute::getValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
