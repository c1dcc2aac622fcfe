package org.sekisho.curation.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sekisho.reading.gazette.XmlContent;
import org.sekisho.reading.gazette.XmlContent.XmlElement;
import org.sekisho.reading.gazette.XmlContent.XmlWords;

/** Every way to change an element, or something in it, by one step. */
final class XmlMutations {

    /** A tree that is no longer what it was. */
    record Mutant(String what, XmlElement tree) {}

    private static final String STRAY = "stray";

    private final List<String> names;
    private final List<Mutant> mutants = new ArrayList<>();

    private XmlMutations(List<String> names) {
        this.names = names;
    }

    /**
     * All mutants of a tree.
     *
     * @param names that elements get in the place of their own
     */
    static List<Mutant> of(XmlElement tree, List<String> names) {
        XmlMutations mutations = new XmlMutations(names);
        mutations.element(tree, new Put(tree.name(), instead -> (XmlElement) instead.get(0)));
        return mutations.mutants;
    }

    /** Puts something into the place of an element and gives the whole tree. */
    private record Put(String path, Function<List<XmlContent>, XmlElement> root) {}

    private void element(XmlElement element, Put put) {
        attributes(element, put);
        contents(element, put);
        List<XmlContent> content = element.content();
        for (int i = 0; i < content.size(); i++) {
            int at = i;
            if (content.get(i) instanceof XmlElement child) {
                Put inside = new Put(
                        put.path + "/" + child.name() + "[" + i + "]",
                        instead -> put.root.apply(List.of(with(element, replaced(content, at, instead)))));
                moved(element, at, put);
                shaped(child, inside);
                element(child, inside);
            } else {
                words(element, at, put);
            }
        }
    }

    private void shaped(XmlElement child, Put put) {
        add("drop", put, List.of());
        add("double", put, List.of(child, child));
        add("unwrap", put, child.content());
        for (String name : names) {
            if (!name.equals(child.name())) {
                add("rename to " + name, put, List.of(new XmlElement(name, child.attributes(), child.content(), 0)));
            }
        }
        add("wrap", put, List.of(new XmlElement("WRAP", Map.of(), List.of(child), 0)));
    }

    private void attributes(XmlElement element, Put put) {
        for (String name : element.attributes().keySet()) {
            Map<String, String> without = new LinkedHashMap<>(element.attributes());
            String value = String.valueOf(without.remove(name));
            attributed("drop @" + name, element, without, put);
            Map<String, String> other = new LinkedHashMap<>(element.attributes());
            other.put(name, value + "9");
            attributed("change @" + name, element, other, put);
            without.put(STRAY, value);
            attributed("rename @" + name, element, without, put);
        }
        Map<String, String> more = new LinkedHashMap<>(element.attributes());
        more.put(STRAY, STRAY);
        attributed("add an attribute", element, more, put);
    }

    private void attributed(String what, XmlElement element, Map<String, String> attributes, Put put) {
        add(what, put, List.of(new XmlElement(element.name(), attributes, element.content(), 0)));
    }

    /** Strangers between all that stands in an element. */
    private void contents(XmlElement element, Put put) {
        List<XmlContent> content = element.content();
        for (int i = 0; i <= content.size(); i++) {
            for (XmlContent stranger : List.of(
                    new XmlElement("QQ", Map.of(), List.of(new XmlWords(STRAY, 0)), 0),
                    new XmlElement("QQ", Map.of(), List.of(), 0),
                    new XmlWords(" " + STRAY + " ", 0))) {
                List<XmlContent> more = new ArrayList<>(content);
                more.add(i, stranger);
                add("insert " + stranger + " at " + i, put, List.of(with(element, more)));
            }
        }
    }

    /** To every other place among its neighbours. */
    private void moved(XmlElement parent, int from, Put put) {
        for (int to = 0; to < parent.content().size(); to++) {
            if (to != from && parent.content().get(to) instanceof XmlElement) {
                List<XmlContent> other = new ArrayList<>(parent.content());
                XmlContent moved = other.remove(from);
                other.add(to, moved);
                add("move %d to %d".formatted(from, to), put, List.of(with(parent, other)));
            }
        }
    }

    private void words(XmlElement parent, int at, Put put) {
        String text = ((XmlWords) parent.content().get(at)).characters();
        if (text.isBlank()) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            reworded(parent, at, text.substring(0, i) + text.substring(i + 1), put);
            reworded(parent, at, text.substring(0, i) + next(text.charAt(i)) + text.substring(i + 1), put);
        }
    }

    private static char next(char c) {
        return c == '9' || Character.isWhitespace(c) ? 'x' : (char) (c + 1);
    }

    private void reworded(XmlElement parent, int at, String text, Put put) {
        add(
                "reword to '" + text + "'",
                put,
                List.of(with(parent, replaced(parent.content(), at, List.of(new XmlWords(text, 0))))));
    }

    private void add(String what, Put put, List<XmlContent> instead) {
        mutants.add(new Mutant(what + " at " + put.path, put.root.apply(instead)));
    }

    private static XmlElement with(XmlElement element, List<XmlContent> content) {
        return new XmlElement(element.name(), element.attributes(), content, 0);
    }

    private static List<XmlContent> replaced(List<XmlContent> content, int at, List<XmlContent> instead) {
        List<XmlContent> replaced = new ArrayList<>(content);
        replaced.remove(at);
        replaced.addAll(at, instead);
        return replaced;
    }

    static String written(XmlContent content) {
        if (content instanceof XmlWords words) {
            return escaped(words.characters());
        }
        XmlElement element = (XmlElement) content;
        String attributes = element.attributes().entrySet().stream()
                .map(one -> " %s=\"%s\"".formatted(one.getKey(), escaped(one.getValue())))
                .collect(Collectors.joining());
        return "<%s%s>%s</%s>"
                .formatted(
                        element.name(),
                        attributes,
                        element.content().stream().map(XmlMutations::written).collect(Collectors.joining()),
                        element.name());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
