package org.sekisho.curation.written;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sekisho.lists.keytech.Example;
import org.sekisho.lists.keytech.WordExpression.Part;

/** Makes keys and values of an example again. The text of a file that an example names is written out. */
public final class WrittenExample {

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

    /** Those that must match, or those that must not. */
    public static List<Object> all(List<Example> examples, boolean matching) {
        return examples.stream()
                .filter(example -> example.matches() == matching)
                .map(WrittenExample::of)
                .collect(Collectors.toList());
    }
}
