package org.sekisho.reading.gazette.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/** Finds elements by a path of names, and their words; missing elements are no failure. */
public final class GazetteElements {

    private GazetteElements() {}

    /** The first element down a path of child names; null if there is none. */
    public static @Nullable Element first(@Nullable Element from, String... path) {
        Element at = from;
        for (String name : path) {
            at = at == null ? null : at.getChild(name);
        }
        return at;
    }

    /** The words of the first element down a path; empty if there is none. */
    public static String words(@Nullable Element from, String... path) {
        Element found = first(from, path);
        return found == null ? "" : GazetteText.of(found);
    }

    /** The words of all these children that have any, in the order of the names, joined. */
    public static String joined(@Nullable Element from, String between, String... children) {
        return Stream.of(children)
                .flatMap(name -> from == null ? Stream.empty() : from.getChildren(name).stream())
                .map(GazetteText::of)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(between));
    }

    /** All elements of a name at any depth, in the document's order. */
    public static List<Element> all(@Nullable Element from, String name) {
        List<Element> found = new ArrayList<>();
        if (from != null) {
            from.getDescendants(Filters.element(name)).forEach(found::add);
        }
        return found;
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
