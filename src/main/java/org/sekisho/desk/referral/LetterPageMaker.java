package org.sekisho.desk.referral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.CaseTop;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.Moments;
import org.sekisho.desk.deadline.HoldLine;
import org.sekisho.office.letter.ApplicantAnswer;
import org.sekisho.office.letter.CaseLetters;
import org.sekisho.office.letter.LetterField;
import org.sekisho.office.letter.LetterTemplate;
import org.sekisho.office.letter.LetterTemplates;
import org.sekisho.office.letter.Letters;
import org.sekisho.office.letter.SentLetter;
import org.sekisho.office.letter.WrittenLetter;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.referral.Authority;
import org.sekisho.office.referral.DueReferrals;
import org.sekisho.office.referral.Referral;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.CaseOrders;
import org.sekisho.office.staff.StaffMember;

/** Puts together what the page about letters shows. */
@DeskPart
class LetterPageMaker {

    private final LetterTemplates templates;
    private final Letters letters;
    private final Authorities authorities;
    private final CaseOrders orders;
    private final DueReferrals due;

    LetterPageMaker(
            LetterTemplates templates, Letters letters, Authorities authorities, CaseOrders orders, DueReferrals due) {
        this.templates = templates;
        this.letters = letters;
        this.authorities = authorities;
        this.orders = orders;
        this.due = due;
    }

    LettersPage page(
            CaseLetters shown, StaffMember reader, Locale language, TypedLetter typed, @Nullable String problemKey) {
        DeskCase about = shown.referrals().about();
        return new LettersPage(
                CaseTop.of(about, reader, problemKey),
                templates.demonstration(),
                CaseRights.of(reader).mayDecide(),
                choices(shown, language, typed),
                typed.in() == null
                        ? language.getLanguage()
                        : typed.asked().language().tag(),
                FormFields.text(typed.answerBy()),
                letters.write(shown, typed.asked())
                        .map(written -> preview(written, shown, typed))
                        .orElse(null),
                names(SentLetter.Form.values()),
                names(SentLetter.Way.values()),
                shown.sent().stream().map(sent -> sent(sent, language)).toList(),
                shown.answers().stream().map(LetterPageMaker::came).toList(),
                orders.publicationHold(about)
                        .map(hold -> HoldLine.of(hold, language))
                        .orElse(null),
                due.today().toString());
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** To the applicant each once, to authorities once for each referral that stands. */
    private List<LettersPage.Choice> choices(CaseLetters shown, Locale language, TypedLetter typed) {
        List<LettersPage.Choice> choices = new ArrayList<>();
        for (LetterTemplate template : templates.all()) {
            if (template.to() == LetterTemplate.Addressee.APPLICANT) {
                choices.add(choice(template, null, shown, language, typed));
            } else {
                shown.referrals().referrals().stream()
                        .filter(referral -> referral.withdrawal() == null)
                        .forEach(referral -> choices.add(choice(template, referral, shown, language, typed)));
            }
        }
        return choices;
    }

    private LettersPage.Choice choice(
            LetterTemplate template,
            @Nullable Referral referral,
            CaseLetters shown,
            Locale language,
            TypedLetter typed) {
        String value = TypedLetter.choice(template.code(), referral == null ? null : referral.id());
        return new LettersPage.Choice(
                value,
                template.title()
                        .in(language)
                        .replace(
                                "{{number}}", shown.referrals().about().number().value()),
                referral == null ? "" : authorities.nameOf(referral.authority(), language),
                referral == null ? "" : referral.area(),
                value.equals(typed.letter()));
    }

    private LettersPage.Preview preview(WrittenLetter written, CaseLetters shown, TypedLetter typed) {
        return new LettersPage.Preview(
                FormFields.text(typed.letter()),
                written.title(),
                written.text(),
                written.sha256(),
                gaps(written, shown, typed),
                letters.print(written).isPresent(),
                typed.query(),
                typed.to() == null ? contact(shown, typed).orElse("") : typed.to(),
                written.template().extendsClock(),
                FormFields.text(typed.served()));
    }

    /** What is still open, and what a person filled in. The day for the answer has its place on the form already. */
    private static List<LettersPage.Gap> gaps(WrittenLetter written, CaseLetters shown, TypedLetter typed) {
        return Arrays.stream(LetterField.values())
                .filter(field -> written.missing().contains(field)
                        || (typed.asked().filled().containsKey(field) && field != LetterField.ANSWER_BY))
                .map(field -> gap(field, written.missing().contains(field), shown, typed))
                .toList();
    }

    private static LettersPage.Gap gap(LetterField field, boolean open, CaseLetters shown, TypedLetter typed) {
        boolean ownPlace = field.gap() == LetterField.Gap.NOTHING || field == LetterField.ANSWER_BY;
        String at = field == LetterField.ANSWER_BY
                ? "#answer-by"
                : field.gap() == LetterField.Gap.NOTHING
                        ? "/cases/%s/clock".formatted(shown.referrals().about().id())
                        : "#gap-" + TypedLetter.name(field);
        return new LettersPage.Gap(
                "letter.field." + field.name(),
                ownPlace ? "" : TypedLetter.name(field),
                at,
                field.gap() == LetterField.Gap.DAY,
                FormFields.text(typed.typed(field)),
                open);
    }

    private static LettersPage.Came came(ApplicantAnswer answer) {
        return new LettersPage.Came(
                answer.receivedOn().toString(),
                answer.from(),
                answer.words(),
                answer.closedWait(),
                answer.notedBy().value());
    }

    private Optional<String> contact(CaseLetters shown, TypedLetter typed) {
        return shown.referrals().referrals().stream()
                .filter(referral ->
                        Long.valueOf(referral.id()).equals(typed.asked().referral()))
                .findFirst()
                .flatMap(referral -> authorities.byCode(referral.authority()))
                .map(Authority::contact);
    }

    private LettersPage.Sent sent(SentLetter sent, Locale language) {
        String name = templates
                .byCode(sent.letter())
                .map(template -> template.title().in(language).replaceAll("[:：]?\\s*\\{\\{number}}", ""))
                .orElse(sent.letter());
        return new LettersPage.Sent(
                sent.id(),
                name,
                sent.to(),
                "letter.form." + sent.form(),
                "letter.way." + sent.way(),
                "letter.in." + sent.language().tag(),
                sent.by().value(),
                Moments.minute(sent.at()),
                sent.sha256());
    }

    /** Which letters there are for a case, the one that was chosen, and what was sent. Keys are those of words. */
    record LettersPage(
            CaseTop top,
            boolean demonstration,
            boolean maySend,
            List<Choice> choices,
            String language,
            String answerBy,
            @Nullable Preview preview,
            List<String> forms,
            List<String> ways,
            List<Sent> sent,
            List<Came> answers,
            @Nullable HoldLine hold,
            String today) {

        @Override
        public String toString() {
            return "letters of " + top;
        }

        /** @param authority before which the case was put; empty for what goes to the applicant */
        record Choice(String value, String title, String authority, String area, boolean chosen) {}

        /** What came from the applicant. */
        record Came(String on, String from, String words, boolean closedWait, String notedBy) {

            @Override
            public String toString() {
                return "answer of " + on;
            }
        }

        /**
         * A field for which nothing is known of the case.
         *
         * @param key of the words for it
         * @param name of its field on the form; empty if it has none there
         * @param at where it can be filled in
         * @param day whether it is a day
         * @param value what was typed
         */
        record Gap(String key, String name, String at, boolean day, String value, boolean open) {

            @Override
            public String toString() {
                return key;
            }
        }

        /**
         * @param gaps for which nothing is known, filled in by now or still open
         * @param printable whether there is a font for it
         * @param extendsClock whether its being served makes the clock run longer, and the day is asked for
         */
        record Preview(
                String letter,
                String title,
                String text,
                String sha256,
                List<Gap> gaps,
                boolean printable,
                String query,
                String to,
                boolean extendsClock,
                String served) {

            /** Those that are still open. */
            public List<Gap> missing() {
                return gaps.stream().filter(Gap::open).toList();
            }

            @Override
            public String toString() {
                return "letter " + letter;
            }
        }

        record Sent(
                long id,
                String letter,
                String to,
                String formKey,
                String wayKey,
                String languageKey,
                String by,
                String at,
                String sha256) {

            @Override
            public String toString() {
                return "letter " + id;
            }
        }
    }
}
