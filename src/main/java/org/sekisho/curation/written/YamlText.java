package org.sekisho.curation.written;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes texts, {@link List}s and {@link Map}s as YAML: the few forms of it that a person would use for a list. Every
 * text is on one line, so that a line of a file or of a cell holds a rule or an example whole.
 */
public final class YamlText {

    private static final int WIDEST = 118;

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    /** Writes a file, ending with a line break. */
    public static String of(Map<String, Object> keys) {
        YamlText yaml = new YamlText();
        yaml.keys(keys, "", "");
        return yaml.text.toString();
    }

    /** Writes the item of a list, {@code - code: …}, ending with a line break. */
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

    /** A text as YAML: plain where every reader of YAML takes it for this text, in quotation marks elsewhere. */
    public static final class YamlScalar {

        private static final Pattern PLAIN_BEGINNING = Pattern.compile("[\\p{L}\\p{N}(/.]");

        /** Characters that end a text, begin a comment or are not seen. */
        private static final Pattern NOT_PLAIN =
                Pattern.compile("[\\p{C}\\p{Z}&&[^ ]]|  |:(?![^\\s,\\[\\]{}])|(?<= )#");

        private static final Pattern OF_ANOTHER_TYPE = Pattern.compile(
                "(?i:true|false|yes|no|on|off|y|n|null)|[-+.\\d][-+.\\d_eExXoObB:a-fA-F]*|[.](?i:inf|nan)|\\d{4}-\\d\\d?-\\d\\d?.*");

        private static final Pattern ENDS_IN_FLOW = Pattern.compile("[,\\[\\]{}?]");

        private YamlScalar() {}

        /** @param inFlow whether it stands between brackets or braces, where commas separate */
        public static String written(String text, boolean inFlow) {
            boolean plain = PLAIN_BEGINNING.matcher(text).lookingAt()
                    && !NOT_PLAIN.matcher(text).find()
                    && text.equals(text.strip())
                    && !text.endsWith(":")
                    && !OF_ANOTHER_TYPE.matcher(text).matches()
                    && !(inFlow && ENDS_IN_FLOW.matcher(text).find());
            return plain || isDay(text) ? text : quoted(text);
        }

        /** A date is a text to us, and people write it without quotation marks. */
        private static boolean isDay(String text) {
            return text.matches("\\d{4}-\\d{2}(?:-\\d{2})?");
        }

        private static String quoted(String text) {
            StringBuilder quoted = new StringBuilder("\"");
            text.codePoints().forEach(character -> {
                switch (character) {
                    case '"' -> quoted.append("\\\"");
                    case '\\' -> quoted.append("\\\\");
                    case '\n' -> quoted.append("\\n");
                    case '\r' -> quoted.append("\\r");
                    case '\t' -> quoted.append("\\t");
                    default ->
                        quoted.append(isPrintable(character) ? Character.toString(character) : escaped(character));
                }
            });
            return quoted.append('"').toString();
        }

        private static boolean isPrintable(int character) {
            int type = Character.getType(character);
            return character == ' '
                    || character == '\u3000'
                    || !(type == Character.CONTROL
                            || type == Character.FORMAT
                            || type == Character.SURROGATE
                            || type == Character.PRIVATE_USE
                            || type == Character.UNASSIGNED
                            || type == Character.LINE_SEPARATOR
                            || type == Character.PARAGRAPH_SEPARATOR
                            || type == Character.SPACE_SEPARATOR);
        }

        private static String escaped(int character) {
            return character > 0xFFFF ? "\\U%08x".formatted(character) : "\\u%04x".formatted(character);
        }
    }
}
