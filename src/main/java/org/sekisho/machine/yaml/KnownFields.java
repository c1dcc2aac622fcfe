package org.sekisho.machine.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one part of a file, checked: none unknown, none twice. What is missing or of the wrong kind is noted and
 * read as empty; the caller throws away what it built if a problem was noted.
 */
public final class KnownFields {

    private final Map<String, ListNode> values = new LinkedHashMap<>();
    private final NotedProblems problems;
    private final int before;
    private final int line;

    private KnownFields(ListNode.Fields fields, List<String> known, NotedProblems problems) {
        this.problems = problems;
        this.before = problems.count();
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

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Notes what is wrong with a value, at its line. */
    public void note(String key, String message) {
        problems.note(lineOf(key), message);
    }

    /** Notes what is wrong with all of the part. */
    public void note(String message) {
        problems.note(line, message);
    }

    public void note(ListNode at, String message) {
        problems.note(at.line(), message);
    }

    /** Whether anything was noted since the part was begun to be read. */
    public boolean hasProblems() {
        return problems.count() > before;
    }

    /** Makes something of a value, or notes at its line why it refuses to be made. */
    public <T> Optional<T> made(String key, Supplier<T> maker) {
        return problems.noteIfRefused(lineOf(key), maker);
    }

    /** The keys under a key; empty if it is not there, or has none, which is noted. */
    public Optional<KnownFields> within(String key, List<String> known) {
        return value(key).flatMap(node -> of(node, "'" + key + "'", known, problems));
    }

    /** Notes a key that is missing. */
    public KnownFields need(String key) {
        if (!has(key)) {
            note("'%s' is missing".formatted(key));
        }
        return this;
    }

    /** The keys of each piece under a key, at least one; each is begun when the one before it was taken. */
    public Stream<KnownFields> each(String key, String what, List<String> known) {
        return items(key).stream().flatMap(node -> of(node, what, known, problems).stream());
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
        return need(key).textIfThere(key).orElse("");
    }

    public Optional<String> textIfThere(String key) {
        return value(key).flatMap(value -> textOf(value, "'" + key + "'")).map(ListNode.Scalar::text);
    }

    public @Nullable String textOrNull(String key) {
        return textIfThere(key).orElse(null);
    }

    /** Parses a text; if it cannot be parsed the result is empty, and its expected form is noted. */
    public <T> Optional<T> parsed(String key, String what, Function<String, T> parser) {
        return textIfThere(key).flatMap(written -> {
            try {
                return Optional.of(parser.apply(written));
            } catch (IllegalArgumentException | DateTimeException e) {
                note(key, "'%s' is %s, not '%s'".formatted(key, what, written));
                return Optional.empty();
            }
        });
    }

    public @Nullable LocalDate dateIfThere(String key) {
        return parsed(key, "a date such as 2026-11-01", LocalDate::parse).orElse(null);
    }

    /** A text of a form, whatever it is. */
    public String text(String key, String form, String what) {
        String written = text(key);
        if (!written.isEmpty() && !written.matches(form)) {
            note(key, "'%s' is %s, not '%s'".formatted(key, what, written));
        }
        return written;
    }

    /** Whether the second of two words is written and not the first. */
    public boolean choice(String key, String no, String yes) {
        return text(key, no + "|" + yes, no + " or " + yes).equals(yes);
    }

    /** One of a few words, which are the names of an enum in small letters. */
    public <E extends Enum<E>> Optional<E> oneOf(String key, E[] known) {
        String written = text(key);
        List<String> words =
                Stream.of(known).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
        int place = words.indexOf(written);
        if (place < 0 && !written.isEmpty()) {
            note(key, "'%s' cannot be '%s'%s".formatted(key, written, Suggestion.after(written, words)));
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
        ListNode value = need(key).values.get(key);
        if (value == null) {
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
        return has(key) ? items(key) : List.of();
    }

    public List<ListNode.Scalar> textsIfThere(String key) {
        return has(key) ? texts(key) : List.of();
    }

    /** The same without their lines. */
    public List<String> wordsIfThere(String key) {
        return textsIfThere(key).stream().map(ListNode.Scalar::text).toList();
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
