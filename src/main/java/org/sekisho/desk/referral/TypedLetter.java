package org.sekisho.desk.referral;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.FormFields;
import org.sekisho.office.letter.LetterAsked;
import org.sekisho.office.letter.LetterField;
import org.sekisho.office.letter.Sending;
import org.sekisho.office.letter.SentLetter;
import org.sekisho.office.staff.Language;

/**
 * The fields of the forms about letters.
 *
 * @param letter code of a template, and after a colon the referral that it goes with
 */
record TypedLetter(
        @Nullable String letter,
        @Nullable String in,
        @Nullable String answerBy,
        @Nullable String seen,
        @Nullable String form,
        @Nullable String to,
        @Nullable String way,
        @Nullable String served,
        @Nullable String filed,
        @Nullable String lastDay,
        @Nullable String outcome,
        @Nullable String decided,
        @Nullable String ordered,
        @Nullable String contact) {

    static final TypedLetter NOTHING =
            new TypedLetter(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final int LONGEST = 300;

    LetterAsked asked() {
        String chosen = FormFields.text(letter);
        int end = chosen.indexOf(':');
        return new LetterAsked(
                end < 0 ? chosen : chosen.substring(0, end),
                Language.ofTag(FormFields.text(in)).orElse(Language.EN),
                end < 0 ? null : number(chosen.substring(end + 1)),
                FormFields.day(answerBy),
                filled());
    }

    /** The values that were typed where nothing is known of the case; a day only where it is one. */
    private Map<LetterField, String> filled() {
        Map<LetterField, String> filled = new EnumMap<>(LetterField.class);
        for (LetterField field : LetterField.values()) {
            String words = FormFields.text(typed(field)).strip();
            boolean holds =
                    field.gap() == LetterField.Gap.DAY ? FormFields.day(words) != null : words.length() <= LONGEST;
            if (!words.isEmpty() && holds) {
                filled.put(field, words);
            }
        }
        return filled;
    }

    /** The value that was typed for a field; null if it has no field on the form. */
    @Nullable String typed(LetterField field) {
        return switch (field) {
            case FILED -> filed;
            case LAST_DAY -> lastDay;
            case OUTCOME -> outcome;
            case DECIDED -> decided;
            case ORDERED -> ordered;
            case CONTACT -> contact;
            case ANSWER_BY -> answerBy;
            default -> null;
        };
    }

    /** The name of a field in an address: {@code lastDay}. */
    static String name(LetterField field) {
        String[] parts = field.written().split("-", -1);
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
    }

    private static @Nullable Long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    Sending sending() {
        return new Sending(
                FormFields.text(seen),
                FormFields.one(SentLetter.Form.class, form),
                FormFields.text(to),
                FormFields.one(SentLetter.Way.class, way),
                FormFields.day(served));
    }

    /** The query that asks for the same letter again. */
    public String query() {
        String gaps = filled().entrySet().stream()
                .filter(gap -> gap.getKey() != LetterField.ANSWER_BY)
                .map(gap -> "&%s=%s".formatted(name(gap.getKey()), encoded(gap.getValue())))
                .collect(Collectors.joining());
        return "?letter=%s&in=%s&answerBy=%s".formatted(encoded(letter), encoded(in), encoded(answerBy)) + gaps;
    }

    private static String encoded(@Nullable String typed) {
        return URLEncoder.encode(FormFields.text(typed), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "letter " + letter;
    }
}
