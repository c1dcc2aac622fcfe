package org.sekisho.desk.referral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.cases.JoinedPages.ReferralWords;
import org.sekisho.office.deadline.PublicationHold;
import org.sekisho.office.letter.CaseLetters;
import org.sekisho.office.letter.LetterField;
import org.sekisho.office.letter.LetterTemplate;
import org.sekisho.office.letter.LetterTemplates;
import org.sekisho.office.letter.SentLetter;
import org.sekisho.office.letter.WrittenLetter;
import org.sekisho.office.referral.Authority;
import org.sekisho.office.referral.Referral;
import org.sekisho.office.review.DeskCase;

/**
 * The letters that there are for a case, the one that was chosen, and those that were sent.
 *
 * @param problemKey of the words for why something was not done; null if nothing is wrong
 * @param preview null if none was chosen
 */
record LettersPage(
        CaseLetters shown,
        @Nullable String problemKey,
        LetterTemplates templates,
        ReferralWords words,
        @Nullable Preview preview,
        @Nullable PublicationHold hold,
        TypedLetter typed) {

    /** A letter that can be chosen; {@code referral} is null for what goes to the applicant. */
    record Choice(LetterTemplate template, @Nullable Referral referral) {

        public String value() {
            return referral == null ? template.code() : template.code() + ":" + referral.id();
        }
    }

    public DeskCase about() {
        return shown.referrals().about();
    }

    /** To the applicant each once, to authorities once for each referral that stands. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (LetterTemplate template : templates.all()) {
            if (template.to() == LetterTemplate.Addressee.APPLICANT) {
                choices.add(new Choice(template, null));
            } else {
                shown.referrals().referrals().stream()
                        .filter(referral -> referral.withdrawal() == null)
                        .forEach(referral -> choices.add(new Choice(template, referral)));
            }
        }
        return choices;
    }

    public String title(LetterTemplate template) {
        return template.title()
                .in(words.language())
                .replace("{{number}}", about().number().value());
    }

    /** The name of a letter that was sent; its code where the file has it no more. */
    public String nameOf(SentLetter sent) {
        return templates
                .byCode(sent.letter())
                .map(template -> template.title().in(words.language()).replaceAll("[:：]?\\s*\\{\\{number}}", ""))
                .orElse(sent.letter());
    }

    /** The language of the letter that is shown; before one is, the reader's. */
    public String language() {
        return preview == null && typed.in() == null
                ? words.language().getLanguage()
                : typed.asked().language().tag();
    }

    public SentLetter.Form[] forms() {
        return SentLetter.Form.values();
    }

    public SentLetter.Way[] ways() {
        return SentLetter.Way.values();
    }

    @Override
    public String toString() {
        return "letters of case " + about().id();
    }

    /**
     * The letter that was chosen.
     *
     * @param printable whether there is a font for it
     * @param gaps for which nothing is known, filled in by now or still open
     * @param to whom it is sent
     */
    record Preview(WrittenLetter written, boolean printable, List<Gap> gaps, String to) {

        static Preview of(
                WrittenLetter written, boolean printable, CaseLetters shown, TypedLetter typed, ReferralWords words) {
            return new Preview(
                    written,
                    printable,
                    Arrays.stream(LetterField.values())
                            .filter(field -> written.missing().contains(field) || isFilled(field, typed))
                            .map(field -> new Gap(
                                    field,
                                    FormFields.text(typed.typed(field)),
                                    written.missing().contains(field)))
                            .toList(),
                    typed.to() == null ? contact(shown, typed, words) : typed.to());
        }

        /** The day for the answer has its place on the form already. */
        private static boolean isFilled(LetterField field, TypedLetter typed) {
            return typed.asked().filled().containsKey(field) && field != LetterField.ANSWER_BY;
        }

        private static String contact(CaseLetters shown, TypedLetter typed, ReferralWords words) {
            return shown.referrals().referrals().stream()
                    .filter(referral ->
                            Long.valueOf(referral.id()).equals(typed.asked().referral()))
                    .findFirst()
                    .flatMap(referral -> words.authorities().byCode(referral.authority()))
                    .map(Authority::contact)
                    .orElse("");
        }

        /** Those that are still open. */
        public List<Gap> missing() {
            return gaps.stream().filter(Gap::open).toList();
        }

        @Override
        public String toString() {
            return "letter " + written.template().code();
        }
    }

    /** A field for which nothing is known of the case; {@code value} is what was typed. */
    record Gap(LetterField field, String value, boolean open) {

        /** The name of its field on the form; empty if it has none there. */
        public String name() {
            boolean ownPlace = field.gap() == LetterField.Gap.NOTHING || field == LetterField.ANSWER_BY;
            return ownPlace ? "" : TypedLetter.name(field);
        }

        /** The place on the page where it can be filled in; empty if it is on another page of the case. */
        public String at() {
            if (field == LetterField.ANSWER_BY) {
                return "#answer-by";
            }
            return field.gap() == LetterField.Gap.NOTHING ? "" : "#gap-" + name();
        }

        /** The page of the case that says why nothing is known for it. */
        public String page() {
            return field == LetterField.UNDECLARED ? "/disclosure" : "/clock";
        }

        public boolean isDay() {
            return field.gap() == LetterField.Gap.DAY;
        }

        @Override
        public String toString() {
            return field.name();
        }
    }
}
