package org.sekisho.desk.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.written.EntryField;
import org.sekisho.curation.written.RuleDraft;
import org.sekisho.curation.written.WrittenFields;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.ReviewQueue;

/**
 * The form beside an entry's YAML: what of it was typed since the page was shown, by field, and rules to be added.
 *
 * @param typed by field
 * @param shown as the page had them
 */
record EntryFields(Map<EntryField, String> typed, Map<EntryField, String> shown, RuleDraft rule) {

    static final EntryFields NONE = new EntryFields(Map.of(), Map.of(), RuleDraft.EMPTY);

    private static final String TYPED = "form.";
    private static final String SHOWN = "was.";

    /** Reads the fields of a request; missing ones were not shown. */
    static EntryFields of(Map<String, String> fields) {
        Map<EntryField, String> typed = new EnumMap<>(EntryField.class);
        Map<EntryField, String> shown = new EnumMap<>(EntryField.class);
        for (EntryField field : EntryField.values()) {
            String now = fields.get(TYPED + field.key());
            String before = fields.get(SHOWN + field.key());
            if (now != null && before != null) {
                typed.put(field, lines(now));
                shown.put(field, lines(before));
            }
        }
        return new EntryFields(typed, shown, rule(key -> lines(fields.getOrDefault("rule." + key, ""))));
    }

    private static RuleDraft rule(UnaryOperator<String> of) {
        return new RuleDraft(
                of.apply("words"),
                of.apply("of"),
                of.apply("bound"),
                of.apply("amount"),
                of.apply("symbols"),
                of.apply("unless"),
                of.apply("reason"),
                of.apply("match"),
                of.apply("noMatch"));
    }

    /** Browsers send lines with a carriage return each. */
    private static String lines(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    /**
     * The YAML with what was typed in the form.
     *
     * @param problemKey of the words that say why some of it is not in it; null if all is
     */
    record Carried(String text, @Nullable String problemKey) {}

    /** Carries what was typed into a text. A field that both sides changed, each in its way, is for the author to settle. */
    Carried into(String text) {
        String carried = text;
        for (Map.Entry<EntryField, String> field : typed.entrySet()) {
            String before = shown.getOrDefault(field.getKey(), "");
            if (field.getValue().equals(before)) {
                continue;
            }
            Optional<WrittenFields> read = WrittenFields.of(carried);
            String inText = read.map(fields -> fields.values().getOrDefault(field.getKey(), ""))
                    .orElse(before);
            if (!inText.equals(before) && !inText.equals(field.getValue())) {
                return new Carried(text, "draft.form.both");
            }
            Optional<String> with = read.flatMap(fields -> fields.with(field.getKey(), field.getValue()));
            if (with.isEmpty()) {
                return new Carried(text, read.isEmpty() ? "draft.form.not-read" : "draft.form.layout");
            }
            carried = with.get();
        }
        return rule.into(carried)
                .map(with -> new Carried(EntryText.withoutTemplate(with), null))
                .orElseGet(() -> new Carried(
                        text, WrittenFields.of(text).isEmpty() ? "draft.form.not-read" : "draft.form.layout"));
    }

    /**
     * A field of the form.
     *
     * @param key as the list writes it
     * @param shown what it is held against to see whether it was typed in
     * @param choices none if any text may stand in it
     * @param large whether it has several lines
     */
    record Field(String key, String value, String shown, List<String> choices, boolean large) {

        /** The name of a place on the page, without dots. */
        public String id() {
            return "form-" + key.replace('.', '-');
        }
    }

    /** The form for a text; as it was typed if the text cannot be read, or did not take all that was typed. */
    List<Field> fields(String text, boolean asTyped) {
        Optional<Map<EntryField, String>> read =
                asTyped ? Optional.empty() : WrittenFields.of(text).map(WrittenFields::values);
        return Arrays.stream(EntryField.values())
                .map(field -> read.map(values -> values.getOrDefault(field, ""))
                        .map(value -> field(field, value, value))
                        .orElseGet(() -> field(field, typed.getOrDefault(field, ""), shown.getOrDefault(field, ""))))
                .toList();
    }

    private static Field field(EntryField field, String value, String shown) {
        Set<String> choices = new LinkedHashSet<>(choices(field));
        if (!choices.isEmpty()) {
            choices.add(value);
        }
        return new Field(
                field.key(), value, shown, new ArrayList<>(choices), field.isSeveral() || field == EntryField.QUOTE);
    }

    private static List<String> choices(EntryField field) {
        return switch (field) {
            case QUEUE ->
                Arrays.stream(ReviewQueue.values())
                        .map(Enum::name)
                        .map(EntryFields::small)
                        .toList();
            case HANDLING ->
                List.of(
                        "",
                        small(Handling.OPEN.name()),
                        small(Handling.CONFIDENTIAL.name()),
                        small(Handling.SECRET.name()));
            default -> List.of();
        };
    }

    private static String small(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }
}
