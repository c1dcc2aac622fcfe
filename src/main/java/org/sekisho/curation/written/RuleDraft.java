package org.sekisho.curation.written;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.lists.keytech.Limit.Bound;

/**
 * Rules as a form has them: each of words, an amount and symbols is a rule of its own. False friends and examples stand beside them.
 * Several texts stand in a line each; what is blank is left out.
 *
 * @param of the words whose amount is compared, by {@code bound}, with {@code amount}, a number with its unit
 * @param reason why {@code unless} are false friends
 */
public record RuleDraft(
        String words,
        String of,
        String bound,
        String amount,
        String symbols,
        String unless,
        String reason,
        String match,
        String noMatch) {

    public static final RuleDraft EMPTY = new RuleDraft("", "", Bound.AT_LEAST.key(), "", "", "", "", "", "");

    /** Whether nothing is in it that could be added. */
    public boolean isBlank() {
        return added().isEmpty();
    }

    /**
     * Adds all of it to an entry's text.
     *
     * @return empty if the text is not one entry, or is laid out in a way that nothing can be added to
     */
    public Optional<String> into(String text) {
        Optional<String> with = Optional.of(text);
        for (Map.Entry<String, Object> one : added()) {
            with = with.flatMap(WrittenFields::of).flatMap(fields -> fields.adding(one.getKey(), one.getValue()));
        }
        return with;
    }

    private List<Map.Entry<String, Object>> added() {
        List<Map.Entry<String, Object>> added = new ArrayList<>();
        several(words).ifPresent(all -> added.add(Map.entry("rules", Map.of("words", all))));
        if (!of.isBlank() || !amount.isBlank()) {
            added.add(Map.entry("rules", Map.of("quantity", keys("of", of, bound, amount))));
        }
        several(symbols).ifPresent(all -> added.add(Map.entry("rules", Map.of("symbols", all))));
        if (!unless.isBlank() || !reason.isBlank()) {
            added.add(Map.entry("unless", keys("words", lines(unless), "reason", reason)));
        }
        lines(match).forEach(line -> added.add(Map.entry("examples.match", line)));
        lines(noMatch).forEach(line -> added.add(Map.entry("examples.noMatch", line)));
        return added;
    }

    private static Map<String, Object> keys(String first, Object one, String second, Object other) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put(first, one instanceof String text ? SnakeYamlEntryFields.inOneLine(text) : one);
        keys.put(second, other instanceof String text ? SnakeYamlEntryFields.inOneLine(text) : other);
        return keys;
    }

    private static Optional<Object> several(String typed) {
        return Optional.<Object>of(lines(typed)).filter(all -> !all.equals(List.of()));
    }

    private static List<String> lines(String typed) {
        return typed.lines()
                .map(SnakeYamlEntryFields::inOneLine)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
