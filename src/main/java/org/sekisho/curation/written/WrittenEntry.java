package org.sekisho.curation.written;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.Basis;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.Stewardship;

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
}
