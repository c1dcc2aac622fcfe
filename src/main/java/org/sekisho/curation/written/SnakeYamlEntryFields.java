package org.sekisho.curation.written;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Fields of a text that SnakeYAML reads. */
record SnakeYamlEntryFields(String text, MappingNode entry) implements WrittenFields {

    static Optional<SnakeYamlEntryFields> of(String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            return root instanceof SequenceNode items
                            && items.getValue().size() == 1
                            && items.getValue().get(0) instanceof MappingNode keys
                    ? Optional.of(new SnakeYamlEntryFields(text, keys))
                    : Optional.empty();
        } catch (YAMLException e) {
            return Optional.empty();
        }
    }

    @Override
    public Map<EntryField, String> values() {
        Map<EntryField, String> values = new EnumMap<>(EntryField.class);
        for (EntryField field : EntryField.values()) {
            value(field)
                    .map(node -> written(field, node))
                    .filter(words -> !words.isEmpty())
                    .ifPresent(words -> values.put(field, words));
        }
        return values;
    }

    private Optional<Node> value(EntryField field) {
        if (field.parent().isEmpty()) {
            return SnakeYamlEntryEdit.tuple(entry, field.key()).map(NodeTuple::getValueNode);
        }
        Optional<Node> parent =
                SnakeYamlEntryEdit.tuple(entry, field.parent().get()).map(NodeTuple::getValueNode);
        return field == EntryField.REASON
                        && parent.filter(ScalarNode.class::isInstance).isPresent()
                ? parent
                : parent.flatMap(node -> node instanceof MappingNode keys
                                ? SnakeYamlEntryEdit.tuple(keys, field.ownKey())
                                : Optional.empty())
                        .map(NodeTuple::getValueNode);
    }

    private static String written(EntryField field, Node value) {
        List<String> texts = value instanceof SequenceNode several
                ? several.getValue().stream().map(SnakeYamlEntryEdit::words).toList()
                : List.of(SnakeYamlEntryEdit.words(value));
        return texts.stream()
                .map(SnakeYamlEntryFields::inOneLine)
                .collect(Collectors.joining(field.isSeveral() ? "\n" : ", "));
    }

    static String inOneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    @Override
    public Optional<String> with(EntryField field, String value) {
        List<String> texts = value.lines()
                .map(SnakeYamlEntryFields::inOneLine)
                .filter(line -> !line.isEmpty())
                .toList();
        String single = inOneLine(value);
        if (texts.isEmpty() && field == EntryField.CODE) {
            return Optional.empty();
        }
        String changed = texts.isEmpty()
                ? new SnakeYamlEntryEdit(text, entry).without(field)
                : new SnakeYamlEntryEdit(text, entry).with(field, field.isSeveral() ? texts : single);
        Map<String, Object> wanted = tree(entry);
        put(wanted, field, texts.isEmpty() ? null : field.isSeveral() ? texts : single);
        return of(changed).filter(read -> tree(read.entry).equals(wanted)).map(read -> changed);
    }

    @Override
    public Optional<String> adding(String path, Object item) {
        List<String> keys = List.of(path.split("\\."));
        Map<String, Object> wanted = tree(entry);
        if (!add(wanted, keys, item)) {
            return Optional.empty();
        }
        String changed = new SnakeYamlEntryEdit(text, entry).adding(keys, item);
        return of(changed).filter(read -> tree(read.entry).equals(wanted)).map(read -> changed);
    }

    /** False if something else than a list stands there. */
    @SuppressWarnings("unchecked") // what tree() made
    private static boolean add(Map<String, Object> wanted, List<String> path, Object item) {
        String key = path.get(0);
        if (path.size() > 1) {
            return wanted.computeIfAbsent(key, none -> new LinkedHashMap<>()) instanceof Map<?, ?> within
                    && add((Map<String, Object>) within, path.subList(1, path.size()), item);
        }
        return wanted.computeIfAbsent(key, none -> new ArrayList<>()) instanceof List<?> items
                && ((List<Object>) items).add(item);
    }

    private static void put(Map<String, Object> keys, EntryField field, @Nullable Object value) {
        if (field.parent().isEmpty()) {
            set(keys, field.key(), value);
            return;
        }
        String parent = field.parent().get();
        Object held = keys.get(parent);
        Map<String, Object> within = new LinkedHashMap<>();
        if (held instanceof Map<?, ?> named) {
            named.forEach((key, of) -> within.put(String.valueOf(key), of));
        } else if (held != null && field == EntryField.REASON) {
            set(keys, parent, value);
            return;
        } else if (held != null && value == null) {
            return;
        } else if (held != null) {
            within.put(EntryField.REASON.ownKey(), held);
        }
        set(within, field.ownKey(), value);
        set(keys, parent, within.isEmpty() ? null : within);
    }

    private static void set(Map<String, Object> keys, String key, @Nullable Object value) {
        if (value == null) {
            keys.remove(key);
        } else {
            keys.put(key, value);
        }
    }

    private static Map<String, Object> tree(MappingNode keys) {
        Map<String, Object> tree = new LinkedHashMap<>();
        keys.getValue()
                .forEach(tuple -> tree.put(SnakeYamlEntryEdit.words(tuple.getKeyNode()), tree(tuple.getValueNode())));
        return tree;
    }

    private static Object tree(Node node) {
        if (node instanceof MappingNode keys) {
            return tree(keys);
        }
        return node instanceof SequenceNode several
                ? new ArrayList<>(several.getValue().stream()
                        .map(SnakeYamlEntryFields::tree)
                        .toList())
                : SnakeYamlEntryEdit.words(node);
    }
}
