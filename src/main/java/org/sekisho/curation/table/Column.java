package org.sekisho.curation.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.written.YamlText;

/**
 * The columns of a table, in order, each with the key of an entry that it holds.
 *
 * <p>A cell of {@link Form#LINES} holds a text in each line. One of {@link Form#RULES} holds a rule or exclusion in each
 * line, as YAML between braces that are left out: {@code words: [a, b], unless: [{words: c, reason: d}]}. One of {@link
 * Form#EXAMPLES} holds an example in each line, a text or keys between braces.
 */
enum Column {
    CODE("code"),
    TITLE("title"),
    TITLE_JA("titleJa"),
    AREA("area"),
    QUEUE("queue"),
    OWNER("owner"),
    CONSULTED("consulted", Form.LINES),
    REASON("basis.reason"),
    INSTRUMENT("basis.instrument"),
    ARTICLE("basis.article"),
    QUOTE("basis.quote"),
    RETRIEVED("basis.retrieved"),
    URL("basis.url"),
    FROM("inForce.from"),
    TO("inForce.to"),
    REVIEW_BY("reviewBy"),
    HANDLING("handling"),
    LANGUAGES("languages", Form.LINES),
    RULES("rules", Form.RULES),
    REQUIRES("requires", Form.RULES),
    UNLESS("unless", Form.RULES),
    MATCH("examples.match", Form.EXAMPLES),
    NO_MATCH("examples.noMatch", Form.EXAMPLES);

    /** How a cell is written. */
    enum Form {
        TEXT,
        LINES,
        RULES,
        EXAMPLES
    }

    private final String key;
    private final Form form;

    Column(String key) {
        this(key, Form.TEXT);
    }

    Column(String key, Form form) {
        this.key = key;
        this.form = form;
    }

    /** The heading of the column; a dot leads into keys within keys. */
    String key() {
        return key;
    }

    Form form() {
        return form;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Column::key).toList();
    }

    static Optional<Column> named(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.key.toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** The cell for an entry's keys; empty if the entry has no such key. */
    String cell(Map<String, Object> entry) {
        Object value = value(entry);
        if (value == null) {
            return "";
        }
        List<Object> items = value instanceof List<?> several ? new ArrayList<>(several) : List.of(value);
        return switch (form) {
            case TEXT -> String.valueOf(value);
            case LINES -> items.stream().map(String::valueOf).collect(Collectors.joining("\n"));
            case RULES ->
                items.stream()
                        .map(rule -> YamlText.withoutBraces((Map<?, ?>) rule))
                        .collect(Collectors.joining("\n"));
            case EXAMPLES -> items.stream().map(Column::example).collect(Collectors.joining("\n"));
        };
    }

    private static String example(Object example) {
        return YamlText.inOneLine(example);
    }

    private @Nullable Object value(Map<String, Object> entry) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            return entry.get(key);
        }
        Object within = entry.get(key.substring(0, dot));
        if (within instanceof Map<?, ?> keys) {
            return keys.get(key.substring(dot + 1));
        }
        return this == REASON ? within : null;
    }

    /** Keys of a list before its entries: rows above the heading of the columns, a name and a value in each. */
    enum Heading {
        LIST,
        TITLE,
        EDITION,
        NOTICE,
        ORGANISATIONS;

        /** The mark of such a row: {@code list:}. */
        String mark() {
            return name().toLowerCase(Locale.ROOT) + ":";
        }

        static Optional<Heading> marked(String cell) {
            return Arrays.stream(values())
                    .filter(heading -> heading.mark().equalsIgnoreCase(cell.strip()))
                    .findFirst();
        }

        static List<String> marks() {
            return Arrays.stream(values()).map(Heading::mark).toList();
        }
    }
}
