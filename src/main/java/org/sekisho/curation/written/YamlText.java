package org.sekisho.curation.written;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes texts, {@link List}s and {@link Map}s as YAML: the few forms of it that a person would use for a list. Every
 * text is on one line, so that a line of a file or of a cell holds a rule or an example whole.
 */
public final class YamlText {

    private static final int WIDEST = 118;

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    /** As a file, ending with a line break. */
    public static String of(Map<String, Object> keys) {
        YamlText yaml = new YamlText();
        yaml.keys(keys, "", "");
        return yaml.text.toString();
    }

    /** As the item of a list, {@code - code: …}, ending with a line break. */
    public static String item(Map<String, Object> keys) {
        YamlText yaml = new YamlText();
        yaml.item(keys, "");
        return yaml.text.toString();
    }

    /** In one line, as {@code {words: [a, b], reason: c}}. */
    public static String inOneLine(Object value) {
        if (value instanceof Map<?, ?> keys) {
            return "{" + withoutBraces(keys) + "}";
        }
        if (value instanceof List<?> items) {
            return items.stream().map(YamlText::inOneLine).collect(Collectors.joining(", ", "[", "]"));
        }
        return YamlScalar.written(String.valueOf(value), true);
    }

    /** Keys in one line, as {@code words: [a, b], reason: c}. */
    public static String withoutBraces(Map<?, ?> keys) {
        return keys.entrySet().stream()
                .map(key -> YamlScalar.written(String.valueOf(key.getKey()), true) + ": " + inOneLine(key.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void keys(Map<?, ?> keys, String first, String indent) {
        String before = first;
        for (Map.Entry<?, ?> key : keys.entrySet()) {
            text.append(before)
                    .append(YamlScalar.written(String.valueOf(key.getKey()), false))
                    .append(':');
            value(key.getValue(), indent);
            before = indent;
        }
    }

    private void value(Object value, String indent) {
        if (value instanceof Map<?, ?> keys) {
            text.append('\n');
            keys(keys, indent + "  ", indent + "  ");
        } else if (value instanceof List<?> items) {
            items(items, indent);
        } else {
            text.append(' ')
                    .append(YamlScalar.written(String.valueOf(value), false))
                    .append('\n');
        }
    }

    private void items(List<?> items, String indent) {
        String line = inOneLine(items);
        boolean texts = items.stream().allMatch(String.class::isInstance);
        if (items.isEmpty() || texts && indent.length() + line.length() < WIDEST) {
            text.append(' ').append(line).append('\n');
            return;
        }
        text.append('\n');
        for (Object item : items) {
            item(item, indent + "  ");
        }
    }

    private void item(Object item, String indent) {
        if (item instanceof Map<?, ?> keys && !keys.isEmpty()) {
            keys(keys, indent + "- ", indent + "  ");
        } else if (item instanceof List<?>) {
            text.append(indent).append("- ").append(inOneLine(item)).append('\n');
        } else {
            text.append(indent)
                    .append("- ")
                    .append(item instanceof Map<?, ?> ? "{}" : YamlScalar.written(String.valueOf(item), false))
                    .append('\n');
        }
    }
}
