package org.sekisho.curation.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sekisho.curation.written.YamlText;

/** Keys and values taken apart to what can come and go by itself: a term, a symbol, an example. */
final class Fields {

    private static final List<String> ALTERNATIVES = List.of("words", "lawWords", "symbols");

    private Fields() {}

    /** The values under each key; keys within keys are joined by a dot. */
    static Map<String, List<String>> of(Map<String, Object> keys) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        keys.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                inner.forEach((name, within) -> fields.put(key + "." + name, values(within)));
            } else {
                fields.put(key.equals("basis") ? "basis.reason" : key, values(value));
            }
        });
        return fields;
    }

    private static List<String> values(Object value) {
        return value instanceof List<?> items
                ? items.stream().flatMap(Fields::item).toList()
                : List.of(String.valueOf(value));
    }

    private static Stream<String> item(Object item) {
        return item instanceof Map<?, ?> rule ? alternatives(rule) : Stream.of(String.valueOf(item));
    }

    /** One of several words is enough, and so is one of several symbols: each is a rule of its own. */
    private static Stream<String> alternatives(Map<?, ?> rule) {
        for (String key : ALTERNATIVES) {
            if (rule.get(key) instanceof List<?> several && !rule.containsKey("text")) {
                return new ArrayList<Object>(several).stream().map(one -> withOnly(rule, key, one));
            }
        }
        return Stream.of(YamlText.withoutBraces(rule));
    }

    private static String withOnly(Map<?, ?> rule, String key, Object one) {
        Map<Object, Object> single = new LinkedHashMap<>(rule);
        single.put(key, one);
        return YamlText.withoutBraces(single);
    }
}
