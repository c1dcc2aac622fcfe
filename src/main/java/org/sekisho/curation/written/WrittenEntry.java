package org.sekisho.curation.written;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Entry.Basis;
import org.sekisho.lists.keytech.Entry.Stewardship;
import org.sekisho.lists.keytech.Example;
import org.sekisho.lists.keytech.WordExpression.Part;

/** Makes keys and values of an entry again, in the order in which the language's page shows them. */
public final class WrittenEntry {

    private final Map<String, Object> keys = new LinkedHashMap<>();

    private WrittenEntry(Entry entry) {
        Stewardship stewardship = entry.stewardship();
        put("code", entry.code().value());
        put("title", entry.title());
        put("titleJa", entry.titleJa());
        put("area", entry.area());
        put("queue", entry.queue().name().toLowerCase(Locale.ROOT));
        put("owner", stewardship.owner());
        put("consulted", stewardship.consulted());
        put("basis", basis(entry.basis()));
        put("inForce", inForce(stewardship));
        put("reviewBy", written(stewardship.reviewBy()));
        put("handling", stewardship.handling());
        put("languages", entry.languages());
        put("rules", WrittenRule.all(entry.rules()));
        put("requires", WrittenRule.all(entry.requires()));
        put("unless", WrittenRule.exclusions(entry.unless()));
        put("examples", examples(entry));
    }

    public static Map<String, Object> of(Entry entry) {
        return new WrittenEntry(entry).keys;
    }

    private static Object basis(Basis basis) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("reason", basis.reason());
        putIfThere(parts, "instrument", basis.instrument());
        putIfThere(parts, "article", basis.article());
        putIfThere(parts, "quote", basis.quote());
        putIfThere(parts, "retrieved", written(basis.retrieved()));
        putIfThere(parts, "url", basis.url());
        return parts.size() == 1 ? basis.reason() : parts;
    }

    private static Map<String, Object> inForce(Stewardship stewardship) {
        Map<String, Object> days = new LinkedHashMap<>();
        putIfThere(days, "from", written(stewardship.from()));
        putIfThere(days, "to", written(stewardship.to()));
        return days;
    }

    private static Map<String, Object> examples(Entry entry) {
        Map<String, Object> examples = new LinkedHashMap<>();
        putIfThere(examples, "match", WrittenExample.all(entry.examples(), true));
        putIfThere(examples, "noMatch", WrittenExample.all(entry.examples(), false));
        return examples;
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private void put(String key, @Nullable Object value) {
        putIfThere(keys, key, value);
    }

    private static void putIfThere(Map<String, Object> keys, String key, @Nullable Object value) {
        boolean empty = value == null
                || (value instanceof List<?> several && several.isEmpty())
                || (value instanceof Map<?, ?> named && named.isEmpty());
        if (value != null && !empty) {
            keys.put(key, value);
        }
    }

    /** Makes keys and values of an example again. The text of a file that an example names is written out. */
    public static final class WrittenExample {

        private WrittenExample() {}

        /** A text by itself if the example is nothing else. */
        public static Object of(Example example) {
            Map<String, Object> keys = new LinkedHashMap<>();
            List<Example.Piece> pieces = example.text();
            int last = lastOutsideTheDescription(pieces);
            for (Part part : Part.values()) {
                put(keys, part.name().toLowerCase(Locale.ROOT), words(pieces.subList(0, last + 1), part));
            }
            put(keys, "text", words(pieces.subList(last + 1, pieces.size()), Part.DESCRIPTION));
            boolean onlyText = keys.size() == 1 && keys.get("text") instanceof String;
            put(keys, "symbols", example.symbols());
            put(keys, "applicants", example.applicants());
            put(keys, "marked", example.marked());
            return onlyText && keys.size() == 1 ? String.valueOf(keys.get("text")) : keys;
        }

        /** The reader takes {@code text} after everything else, and {@code description} in its place. */
        private static int lastOutsideTheDescription(List<Example.Piece> pieces) {
            int last = pieces.size() - 1;
            while (last >= 0 && pieces.get(last).part() == Part.DESCRIPTION) {
                last--;
            }
            return last;
        }

        private static List<String> words(List<Example.Piece> pieces, Part part) {
            return pieces.stream()
                    .filter(piece -> piece.part() == part)
                    .map(Example.Piece::words)
                    .toList();
        }

        private static void put(Map<String, Object> keys, String key, List<String> values) {
            if (values.size() == 1) {
                keys.put(key, values.get(0));
            } else if (!values.isEmpty()) {
                keys.put(key, new ArrayList<Object>(values));
            }
        }

        /** Examples that must match, or those that must not. */
        public static List<Object> all(List<Example> examples, boolean matching) {
            return examples.stream()
                    .filter(example -> example.matches() == matching)
                    .map(WrittenExample::of)
                    .collect(Collectors.toList());
        }
    }
}
