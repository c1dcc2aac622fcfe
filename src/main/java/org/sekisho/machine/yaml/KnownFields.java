package org.sekisho.machine.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of one part of a list, checked: none unknown, none twice. What is missing or of the wrong kind is noted and
 * read as empty; the caller throws away what it built if a problem was noted.
 */
public final class KnownFields {

    private final Map<String, ListNode> values = new LinkedHashMap<>();
    private final NotedProblems problems;
    private final int line;

    private KnownFields(ListNode.Fields fields, List<String> known, NotedProblems problems) {
        this.problems = problems;
        this.line = fields.line();
        for (ListNode.Field field : fields.fields()) {
            if (!known.contains(field.key())) {
                problems.note(field.line(), "unknown key '" + field.key() + "'" + Suggestion.after(field.key(), known));
            } else if (values.putIfAbsent(field.key(), field.value()) != null) {
                problems.note(field.line(), "key '" + field.key() + "' is there twice; keep one");
            }
        }
    }

    /** The keys of a node; empty, and noted, if it has none. */
    public static Optional<KnownFields> of(ListNode node, String what, List<String> known, NotedProblems problems) {
        if (node instanceof ListNode.Fields fields) {
            return Optional.of(new KnownFields(fields, known, problems));
        }
        problems.note(
                node.line(),
                "%s is keys with values (%s), not %s".formatted(what, String.join(", ", known), node.kind()));
        return Optional.empty();
    }

    public int line() {
        return line;
    }

    public int lineOf(String key) {
        ListNode value = values.get(key);
        return value == null ? line : value.line();
    }

    public Optional<ListNode> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The one key that is there of several; empty, and noted, if it is none or more than one. */
    public Optional<String> onlyOne(List<String> keys, String what) {
        List<String> present = keys.stream().filter(values::containsKey).toList();
        if (present.size() == 1) {
            return Optional.of(present.get(0));
        }
        problems.note(
                line,
                present.isEmpty()
                        ? "%s needs one of %s".formatted(what, String.join(", ", keys))
                        : "%s has %s; keep one, or put them under 'all' or 'any' as rules of their own"
                                .formatted(what, String.join(" and ", present)));
        return Optional.empty();
    }

    public String text(String key) {
        ListNode value = values.get(key);
        if (value == null) {
            problems.note(line, "'%s' is missing".formatted(key));
            return "";
        }
        return textOf(value, "'" + key + "'").map(ListNode.Scalar::text).orElse("");
    }

    public Optional<String> textIfThere(String key) {
        return value(key).flatMap(value -> textOf(value, "'" + key + "'")).map(ListNode.Scalar::text);
    }

    /** One of a few words, which are the names of an enum in small letters. */
    public <E extends Enum<E>> Optional<E> oneOf(String key, E[] known) {
        String written = text(key);
        List<String> words =
                Stream.of(known).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
        int place = words.indexOf(written);
        if (place < 0 && !written.isEmpty()) {
            problems.note(
                    lineOf(key), "'%s' cannot be '%s'%s".formatted(key, written, Suggestion.after(written, words)));
        }
        return place < 0 ? Optional.empty() : Optional.of(known[place]);
    }

    private Optional<ListNode.Scalar> textOf(ListNode node, String what) {
        if (node instanceof ListNode.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(new ListNode.Scalar(scalar.text().strip(), scalar.line()));
        }
        problems.note(node.line(), "%s needs a text, not %s".formatted(what, node.kind()));
        return Optional.empty();
    }

    /** The pieces under a key, at least one. */
    public List<ListNode> items(String key) {
        ListNode value = values.get(key);
        if (value == null) {
            problems.note(line, "'%s' is missing".formatted(key));
            return List.of();
        }
        if (!(value instanceof ListNode.Items several)) {
            problems.note(
                    value.line(),
                    "'%s' needs a list (lines that start with '- ', or [a, b]), not %s".formatted(key, value.kind()));
            return List.of();
        }
        if (several.items().isEmpty()) {
            problems.note(value.line(), "'%s' is empty; add something or leave it out".formatted(key));
        }
        return several.items();
    }

    public List<ListNode> itemsIfThere(String key) {
        return values.containsKey(key) ? items(key) : List.of();
    }

    /** One text, or a list of texts; each knows its line. */
    public List<ListNode.Scalar> texts(String key) {
        return value(key)
                .filter(ListNode.Scalar.class::isInstance)
                .map(single -> textsOf(single, "'" + key + "'"))
                .orElseGet(() -> items(key).stream()
                        .flatMap(node -> textOf(node, "'" + key + "'").stream())
                        .toList());
    }

    /** The texts of a node that is one text, or a list of them. */
    public List<ListNode.Scalar> textsOf(ListNode node, String what) {
        List<ListNode> nodes =
                node instanceof ListNode.Items several && !several.items().isEmpty() ? several.items() : List.of(node);
        return nodes.stream().flatMap(text -> textOf(text, what).stream()).toList();
    }
}
