package org.sekisho.curation.written;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.curation.written.YamlText.YamlScalar;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One change of a field within the letters of an entry. Whoever asks for it looks at what came of it. */
record SnakeYamlEntryEdit(String text, MappingNode entry) {

    String with(EntryField field, Object value) {
        if (field.parent().isEmpty()) {
            return with(entry, field.key(), value);
        }
        String parent = field.parent().get();
        Optional<Node> held = tuple(entry, parent).map(NodeTuple::getValueNode);
        if (held.isEmpty()) {
            return with(entry, parent, Map.of(field.ownKey(), value));
        }
        if (held.get() instanceof MappingNode keys) {
            return with(keys, field.ownKey(), value);
        }
        return field == EntryField.REASON
                ? with(entry, parent, value)
                : put(
                        held.get(),
                        "{ reason: %s, %s: %s }"
                                .formatted(letters(held.get()), field.ownKey(), YamlText.inOneLine(value)));
    }

    /** Adds an item to a list at the end of a path of keys; begins the list where there is none. */
    String adding(List<String> path, Object item) {
        return adding(entry, path, item);
    }

    private String adding(MappingNode keys, List<String> path, Object item) {
        List<String> below = path.subList(1, path.size());
        Node held = tuple(keys, path.get(0)).map(NodeTuple::getValueNode).orElse(null);
        if (held == null) {
            List<Object> begun = List.of(item);
            return with(keys, path.get(0), below.isEmpty() ? begun : Map.of(below.get(0), begun));
        }
        if (held instanceof MappingNode within && !below.isEmpty()) {
            return adding(within, below, item);
        }
        return held instanceof SequenceNode items && !items.getValue().isEmpty() ? adding(items, item) : text;
    }

    private String adding(SequenceNode items, Object item) {
        int end = end(items.getValue().get(items.getValue().size() - 1));
        if (!isBlock(items)) {
            return replaced(end, end, ", " + YamlText.inOneLine(item));
        }
        String words = item instanceof Map<?, ?> keys && keys.size() == 1
                ? YamlText.withoutBraces(keys)
                : item instanceof String single ? YamlScalar.written(single, false) : YamlText.inOneLine(item);
        return withLine(end, " ".repeat(items.getStartMark().getColumn()) + "- " + words);
    }

    private String letters(Node node) {
        return node instanceof ScalarNode scalar ? YamlScalar.written(scalar.getValue(), true) : "";
    }

    private String with(MappingNode keys, String key, Object value) {
        Optional<NodeTuple> there = tuple(keys, key);
        String words = value instanceof String single
                ? YamlScalar.written(single, isFlow(keys))
                : value instanceof Map<?, ?> named
                        ? "{ " + YamlText.withoutBraces(named) + " }"
                        : YamlText.inOneLine(value);
        if (there.isPresent()) {
            return isBlock(there.get().getValueNode())
                    ? replaced(end(there.get().getKeyNode()), end(there.get().getValueNode()), ": " + words)
                    : put(there.get().getValueNode(), words);
        }
        NodeTuple before = before(keys, key);
        int end = end(before.getValueNode());
        if (isFlow(keys)) {
            return replaced(end, end, ", " + key + ": " + words);
        }
        String indent =
                " ".repeat(keys.getValue().get(0).getKeyNode().getStartMark().getColumn());
        return withLine(end, indent + key + ": " + words);
    }

    /** Writes a line below the one in which a node ends; one of several lines ends where the next begins. */
    private String withLine(int end, String written) {
        boolean atStart = end > 0 && text.charAt(end - 1) == '\n';
        int line = atStart ? end : lineEnd(end);
        return replaced(line, line, atStart ? written + "\n" : "\n" + written);
    }

    /** The last key before it in the order of the language's page that stands in one piece, or else the first; rules and examples come last. */
    private static NodeTuple before(MappingNode keys, String key) {
        List<String> order = Arrays.stream(EntryField.values())
                .map(field -> field.parent().orElse(field.key()))
                .distinct()
                .toList();
        if (!order.contains(key)) {
            return keys.getValue().get(keys.getValue().size() - 1);
        }
        NodeTuple before = keys.getValue().get(0);
        for (NodeTuple tuple : keys.getValue()) {
            int place = order.indexOf(words(tuple.getKeyNode()));
            if (place >= 0 && place < order.indexOf(key) && !isBlock(tuple.getValueNode())) {
                before = tuple;
            }
        }
        return isFlow(keys) ? keys.getValue().get(keys.getValue().size() - 1) : before;
    }

    private String put(Node value, String words) {
        int start = start(value);
        int end = end(value);
        String space = start == end && !text.substring(0, start).endsWith(" ") ? " " : "";
        return replaced(start, end, space + words + (isLiteral(value) ? "\n" : ""));
    }

    String without(EntryField field) {
        Optional<String> parent = field.parent();
        Optional<NodeTuple> held = tuple(entry, parent.orElse(field.key()));
        if (held.isEmpty()) {
            return text;
        }
        if (parent.isPresent() && held.get().getValueNode() instanceof MappingNode keys) {
            return keys.getValue().size() == 1 && tuple(keys, field.ownKey()).isPresent()
                    ? without(entry, held.get())
                    : tuple(keys, field.ownKey())
                            .map(tuple -> without(keys, tuple))
                            .orElse(text);
        }
        return parent.isPresent() && field != EntryField.REASON ? text : without(entry, held.get());
    }

    private String without(MappingNode keys, NodeTuple gone) {
        List<NodeTuple> all = keys.getValue();
        int at = all.indexOf(gone);
        if (isFlow(keys)) {
            return at + 1 < all.size()
                    ? replaced(start(gone.getKeyNode()), start(all.get(at + 1).getKeyNode()), "")
                    : replaced(
                            at == 0
                                    ? start(gone.getKeyNode())
                                    : end(all.get(at - 1).getValueNode()),
                            end(gone.getValueNode()),
                            "");
        }
        int start = start(gone.getKeyNode());
        int end = end(gone.getValueNode());
        if (at == 0 && at + 1 < all.size()) {
            return replaced(start, start(all.get(1).getKeyNode()), "");
        }
        int lineEnd = isLiteral(gone.getValueNode()) ? end : Math.min(text.length(), lineEnd(end) + 1);
        return replaced(text.lastIndexOf('\n', start) + 1, lineEnd, "");
    }

    private String replaced(int start, int end, String words) {
        return text.substring(0, start) + words + text.substring(end);
    }

    /** The end of a line, before its break, with a comment that stands in it. */
    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int start(Node node) {
        return text.offsetByCodePoints(0, node.getStartMark().getIndex());
    }

    /** The end of a node; for one in lines of its own the parser says where the next begins. */
    private int end(Node node) {
        if (node instanceof CollectionNode<?> several && several.getFlowStyle() != FlowStyle.FLOW) {
            Optional<Node> last = last(several);
            if (last.isPresent()) {
                return end(last.get());
            }
        }
        return text.offsetByCodePoints(0, node.getEndMark().getIndex());
    }

    private static Optional<Node> last(CollectionNode<?> several) {
        if (several.getValue().isEmpty()) {
            return Optional.empty();
        }
        Object last = several.getValue().get(several.getValue().size() - 1);
        return Optional.of(last instanceof NodeTuple tuple ? tuple.getValueNode() : (Node) last);
    }

    private static boolean isFlow(MappingNode keys) {
        return keys.getFlowStyle() == FlowStyle.FLOW;
    }

    private static boolean isBlock(Node node) {
        return node instanceof MappingNode keys && !isFlow(keys)
                || node instanceof SequenceNode items && items.getFlowStyle() != FlowStyle.FLOW;
    }

    private static boolean isLiteral(Node node) {
        return node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
    }

    static Optional<NodeTuple> tuple(MappingNode keys, String key) {
        return keys.getValue().stream()
                .filter(tuple -> words(tuple.getKeyNode()).equals(key))
                .findFirst();
    }

    static String words(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
