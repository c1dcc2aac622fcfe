package org.sekisho.desk.referral;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.letter.LetterAsked;
import org.sekisho.office.letter.Sending;
import org.sekisho.office.letter.SentLetter;
import org.sekisho.office.staff.Language;

/**
 * What the forms about letters send.
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
        @Nullable String served) {

    static String choice(String code, @Nullable Long referral) {
        return referral == null ? code : code + ":" + referral;
    }

    LetterAsked asked() {
        String chosen = Typed.text(letter);
        int end = chosen.indexOf(':');
        return new LetterAsked(
                end < 0 ? chosen : chosen.substring(0, end),
                Language.ofTag(Typed.text(in)).orElse(Language.EN),
                end < 0 ? null : number(chosen.substring(end + 1)),
                Typed.day(answerBy));
    }

    private static @Nullable Long number(String typed) {
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    Sending sending() {
        return new Sending(
                Typed.text(seen),
                Typed.one(SentLetter.Form.class, form),
                Typed.text(to),
                Typed.one(SentLetter.Way.class, way),
                Typed.day(served));
    }

    /** By which the same letter is asked for again. */
    String query() {
        return "?letter=%s&in=%s&answerBy=%s".formatted(encoded(letter), encoded(in), encoded(answerBy));
    }

    private static String encoded(@Nullable String typed) {
        return URLEncoder.encode(Typed.text(typed), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "letter " + letter;
    }
}
