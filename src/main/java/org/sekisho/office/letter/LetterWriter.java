package org.sekisho.office.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.VisibleText;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.office.deadline.Wording;
import org.sekisho.office.disclosure.DisclosureReview;
import org.sekisho.office.disclosure.DisclosureRow;
import org.sekisho.office.letter.LetterTemplate.Addressee;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.referral.Authority;
import org.sekisho.office.referral.CaseReferrals;
import org.sekisho.office.referral.Referral;
import org.sekisho.office.review.CaseStages;
import org.sekisho.office.review.ClockChange;
import org.sekisho.office.review.Decision;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.Language;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Fills in a template with what is known of a case. Of the filing it takes the number and the day of filing, and no word but the names and
 * numbers that an applicant is asked about.
 */
@Component
@Lazy
record LetterWriter(
        LetterTemplates templates,
        Authorities authorities,
        FilingTexts texts,
        DisclosureReview disclosure,
        CaseStages stages,
        OfficeTime time) {

    /** Empty if there is no such template, or it goes to an authority and the case has no such referral, or none that stands. */
    Optional<WrittenLetter> write(CaseReferrals about, LetterAsked asked) {
        Referral referral = about.referrals().stream()
                .filter(found -> Long.valueOf(found.id()).equals(asked.referral()))
                .filter(found -> found.withdrawal() == null)
                .findFirst()
                .orElse(null);
        return templates
                .byCode(asked.code())
                .filter(template -> template.to() == Addressee.APPLICANT || referral != null)
                .map(template -> write(template, asked, about.about(), referral));
    }

    private WrittenLetter write(
            LetterTemplate template, LetterAsked asked, DeskCase about, @Nullable Referral referral) {
        Map<LetterField, String> known = ofCase(template, asked, about);
        if (template.to() == Addressee.AUTHORITY && referral != null) {
            known.putAll(ofReferral(referral, asked.language()));
        }
        asked.filled().forEach((field, words) -> {
            if (field.gap() != LetterField.Gap.NOTHING && !words.isBlank()) {
                known.putIfAbsent(field, words.strip());
            }
        });
        List<LetterField> missing = new ArrayList<>();
        String title = filled(template.title(), asked.language(), known, missing);
        String text = filled(template.text(), asked.language(), known, missing);
        return new WrittenLetter(
                template,
                asked.language(),
                title,
                text,
                missing.stream().distinct().toList());
    }

    private Map<LetterField, String> ofCase(LetterTemplate template, LetterAsked asked, DeskCase about) {
        Language language = asked.language();
        Map<LetterField, String> known = new EnumMap<>(LetterField.class);
        known.put(LetterField.OFFICE, templates.office().in(language.locale()));
        known.put(LetterField.NUMBER, about.number().value());
        known.put(LetterField.ARTICLE, template.article().in(language.locale()));
        known.put(LetterField.TODAY, time.today().toString());
        StoredText stored = texts.of(about.standing().filing()).orElse(null);
        LocalDate filed = Optional.ofNullable(stored)
                .map(StoredText::bibliography)
                .map(firstPage -> firstPage.dates().filed())
                .orElseGet(() -> dayOf(about, ClockChange.Cause.FILED));
        put(known, LetterField.FILED, filed);
        put(known, LetterField.LAST_DAY, about.standing().dueOn());
        put(
                known,
                LetterField.EXTENDED_LAST_DAY,
                template.extendsClock() ? stages.lastDayIfExtended(about).orElse(null) : null);
        put(known, LetterField.ANSWER_BY, asked.answerBy());
        if (template.to() == Addressee.APPLICANT) {
            put(known, LetterField.UNDECLARED, undeclared(disclosure.of(about, stored)));
        }
        Wording outcome = templates.outcomes().get(about.standing().status());
        put(known, LetterField.OUTCOME, outcome == null ? null : outcome.in(language.locale()));
        put(known, LetterField.ORDERED, dayOf(about, ClockChange.Cause.ORDERED));
        Decision newest = about.newest();
        put(
                known,
                LetterField.DECIDED,
                newest == null || !newest.counts() ? null : time.days().at(newest.at()));
        return known;
    }

    /** Lines with the names and numbers that the applicant is asked about; null if there are none. */
    private static @Nullable String undeclared(DisclosureReview.Disclosure disclosure) {
        List<String> lines = disclosure.rows().stream()
                .filter(row -> row.verdict() != DisclosureRow.Verdict.DECLARED)
                .flatMap(row -> Stream.ofNullable(row.found()))
                .map(found -> Stream.of(found.body(), found.number())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")))
                .map(VisibleText::of)
                .filter(named -> !named.isEmpty())
                .distinct()
                .map(named -> "- " + named)
                .toList();
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    /** The day that a person noted last for a cause; null if none did. */
    private @Nullable LocalDate dayOf(DeskCase about, ClockChange.Cause cause) {
        return stages.changes(about).stream()
                .filter(change -> change.cause() == cause)
                .map(ClockChange::on)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Map<LetterField, String> ofReferral(Referral referral, Language language) {
        Map<LetterField, String> known = new EnumMap<>(LetterField.class);
        known.put(LetterField.AUTHORITY, authorities.nameOf(referral.authority(), language.locale()));
        put(
                known,
                LetterField.CONTACT,
                authorities.byCode(referral.authority()).map(Authority::contact).orElse(null));
        known.put(LetterField.AREA, referral.area());
        known.put(LetterField.QUESTION, referral.question().isEmpty() ? "–" : referral.question());
        known.put(LetterField.REFERRED, time.days().at(referral.at()).toString());
        known.put(LetterField.ANSWER_BY, referral.days().answerBy().toString());
        known.put(LetterField.PASSAGES, Integer.toString(referral.sent().passages()));
        known.put(LetterField.SHA256, referral.sent().sha256());
        return known;
    }

    private static void put(Map<LetterField, String> known, LetterField field, @Nullable Object value) {
        if (value != null) {
            known.put(field, value.toString());
        }
    }

    /** A field that nothing is known for stays open, for all to see. */
    private static String filled(
            Wording words, Language language, Map<LetterField, String> known, List<LetterField> missing) {
        return LetterTemplate.FIELD.matcher(words.in(language.locale())).replaceAll((MatchResult found) -> {
            LetterField field = LetterField.of(found.group(1)).orElseThrow();
            String value = known.get(field);
            if (value == null) {
                missing.add(field);
            }
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }
}
