package org.sekisho.desk.referral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.Moments;
import org.sekisho.desk.ReaderPage;
import org.sekisho.office.letter.CaseNotices;
import org.sekisho.office.letter.NoticeTemplate;
import org.sekisho.office.letter.NoticeTemplates;
import org.sekisho.office.letter.Notices;
import org.sekisho.office.letter.SentNotice;
import org.sekisho.office.letter.WrittenNotice;
import org.sekisho.office.referral.Referral;
import org.sekisho.office.referral.authority.Authorities;
import org.sekisho.office.referral.authority.Authority;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Puts together what the page about notices shows. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class NoticePageMaker {

    private final NoticeTemplates templates;
    private final Notices notices;
    private final Authorities authorities;

    NoticePageMaker(NoticeTemplates templates, Notices notices, Authorities authorities) {
        this.templates = templates;
        this.notices = notices;
        this.authorities = authorities;
    }

    NoticesPage page(
            CaseNotices shown, StaffMember reader, Locale language, TypedNotice typed, @Nullable String problemKey) {
        DeskCase about = shown.referrals().about();
        return new NoticesPage(
                ReaderPage.of(reader),
                about.id().value(),
                about.number().value(),
                "status." + about.standing().status(),
                templates.demonstration(),
                CaseRights.of(reader).mayDecide(),
                choices(shown, language, typed),
                typed.in() == null
                        ? language.getLanguage()
                        : typed.asked().language().tag(),
                Typed.text(typed.answerBy()),
                notices.write(shown, typed.asked())
                        .map(written -> preview(written, shown, typed))
                        .orElse(null),
                names(SentNotice.Form.values()),
                names(SentNotice.Way.values()),
                shown.sent().stream().map(sent -> sent(sent, language)).toList(),
                problemKey);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** To the applicant each once, to authorities once for each referral that stands. */
    private List<NoticesPage.Choice> choices(CaseNotices shown, Locale language, TypedNotice typed) {
        List<NoticesPage.Choice> choices = new ArrayList<>();
        for (NoticeTemplate template : templates.all()) {
            if (template.to() == NoticeTemplate.Addressee.APPLICANT) {
                choices.add(choice(template, null, shown, language, typed));
            } else {
                shown.referrals().referrals().stream()
                        .filter(referral -> referral.withdrawal() == null)
                        .forEach(referral -> choices.add(choice(template, referral, shown, language, typed)));
            }
        }
        return choices;
    }

    private NoticesPage.Choice choice(
            NoticeTemplate template,
            @Nullable Referral referral,
            CaseNotices shown,
            Locale language,
            TypedNotice typed) {
        String value = TypedNotice.choice(template.code(), referral == null ? null : referral.id());
        return new NoticesPage.Choice(
                value,
                template.title()
                        .in(language)
                        .replace(
                                "{{number}}", shown.referrals().about().number().value()),
                referral == null ? "" : authorities.nameOf(referral.authority(), language),
                referral == null ? "" : referral.area(),
                value.equals(typed.notice()));
    }

    private NoticesPage.Preview preview(WrittenNotice written, CaseNotices shown, TypedNotice typed) {
        return new NoticesPage.Preview(
                Typed.text(typed.notice()),
                written.title(),
                written.text(),
                written.sha256(),
                written.missing().stream()
                        .map(field -> "notice.field." + field.name())
                        .toList(),
                notices.print(written).isPresent(),
                typed.query(),
                typed.to() == null ? contact(shown, typed).orElse("") : typed.to(),
                written.template().extendsClock(),
                Typed.text(typed.served()));
    }

    private Optional<String> contact(CaseNotices shown, TypedNotice typed) {
        return shown.referrals().referrals().stream()
                .filter(referral ->
                        Long.valueOf(referral.id()).equals(typed.asked().referral()))
                .findFirst()
                .flatMap(referral -> authorities.byCode(referral.authority()))
                .map(Authority::contact);
    }

    private NoticesPage.Sent sent(SentNotice sent, Locale language) {
        String name = templates
                .byCode(sent.notice())
                .map(template -> template.title().in(language).replaceAll("[:：]?\\s*\\{\\{number}}", ""))
                .orElse(sent.notice());
        return new NoticesPage.Sent(
                sent.id(),
                name,
                sent.to(),
                "notice.form." + sent.form(),
                "notice.way." + sent.way(),
                "notice.in." + sent.language().tag(),
                sent.by().value(),
                Moments.minute(sent.at()),
                sent.sha256());
    }
}
