package org.sekisho.reading.gazette;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/**
 * Finds things in a tree by their local names; what is missing is no failure. Offices change the namespaces of their formats with every
 * edition, and mix several in one document; the local names stay.
 */
final class GazetteElements {

    private GazetteElements() {}

    public static List<Element> children(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals(name))
                .toList();
    }

    /** The first element at the end of a path of child names. */
    public static Optional<Element> find(@Nullable Element from, String... path) {
        Optional<Element> found = Optional.ofNullable(from);
        for (String name : path) {
            found = found.flatMap(parent -> children(parent, name).stream().findFirst());
        }
        return found;
    }

    /** The words of the first element at the end of a path; null if there is none, or it says nothing. */
    public static @Nullable String text(@Nullable Element from, String... path) {
        return find(from, path)
                .map(GazetteText::of)
                .filter(words -> !words.isEmpty())
                .orElse(null);
    }

    /** The lines of an address below an element, joined, without that of the country; null if there are none. */
    public static @Nullable String address(Element from, String name, String country) {
        return find(from, name)
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
        return everything(from).stream()
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

    /** The first element down a path of child names; null if there is none. */
    public static @Nullable Element first(@Nullable Element from, String... path) {
        return find(from, path).orElse(null);
    }

    /** The words of the first element down a path; empty if there is none. */
    public static String words(@Nullable Element from, String... path) {
        return find(from, path).map(GazetteText::of).orElse("");
    }

    /** The words of all these children that have any, in the order of the names, joined. */
    public static String joined(@Nullable Element from, String between, String... children) {
        return Stream.of(children)
                .flatMap(name -> from == null ? Stream.empty() : children(from, name).stream())
                .map(GazetteText::of)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(between));
    }

    /** All elements of a name at any depth, in the document's order. */
    public static List<Element> all(@Nullable Element from, String name) {
        return from == null ? List.of() : descendants(from, name);
    }

    /** All elements at any depth. */
    public static List<Element> everything(Element from) {
        List<Element> found = new ArrayList<>();
        from.getDescendants(Filters.element()).forEach(found::add);
        return found;
    }

    /** The words, or null where there are none. */
    public static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }
}
