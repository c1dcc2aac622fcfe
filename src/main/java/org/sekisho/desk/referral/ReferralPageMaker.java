package org.sekisho.desk.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.CaseTop;
import org.sekisho.desk.DeskPart;
import org.sekisho.desk.FormFields;
import org.sekisho.desk.Moments;
import org.sekisho.desk.ReaderPage;
import org.sekisho.desk.cases.JoinedPageMaker;
import org.sekisho.office.referral.Authorities;
import org.sekisho.office.referral.CaseReferrals;
import org.sekisho.office.referral.DueReferral;
import org.sekisho.office.referral.DueReferrals;
import org.sekisho.office.referral.Opinion;
import org.sekisho.office.referral.Recall;
import org.sekisho.office.referral.Referral;
import org.sekisho.office.referral.Referral.StepKind;
import org.sekisho.office.referral.ReferralStanding;
import org.sekisho.office.referral.Referrals;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;

/** Puts together what the pages about referrals show. */
@DeskPart
class ReferralPageMaker {

    private final Authorities authorities;
    private final Referrals referrals;
    private final DueReferrals due;
    private final JoinedPageMaker joined;

    ReferralPageMaker(Authorities authorities, Referrals referrals, DueReferrals due, JoinedPageMaker joined) {
        this.authorities = authorities;
        this.referrals = referrals;
        this.due = due;
        this.joined = joined;
    }

    CaseReferralsPage page(
            CaseReferrals shown, StaffMember reader, Locale language, Typed typed, @Nullable String problemKey) {
        DeskCase about = shown.about();
        boolean mayNote = CaseRights.of(reader).mayDecide();
        LocalDate today = due.today();
        return new CaseReferralsPage(
                CaseTop.of(about, reader, problemKey),
                authorities.demonstration(),
                joined.of(shown, language),
                new CaseReferralsPage.Asking(
                        mayNote && Referrals.mayRefer(about.standing().status()),
                        choices(about, language, typed),
                        FormFields.text(typed.question()),
                        FormFields.text(typed.answerBy())),
                mayNote,
                shown.referrals().stream()
                        .map(referral -> put(referral, today, language, typed, mayNote))
                        .toList(),
                new CaseReferralsPage.Offered(
                        names(Opinion.values()), names(Recall.Cause.values()), names(Recall.Outcome.values())));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private List<CaseReferralsPage.Choice> choices(DeskCase about, Locale language, Typed typed) {
        List<CaseReferralsPage.Choice> choices = new ArrayList<>();
        for (String area : about.areas()) {
            authorities
                    .askedAbout(area)
                    .forEach(authority -> choices.add(new CaseReferralsPage.Choice(
                            Typed.ask(authority.code(), area),
                            authority.name().in(language),
                            area,
                            referrals.answerBy(authority).toString(),
                            typed.asks().contains(Typed.ask(authority.code(), area)))));
        }
        return choices;
    }

    private CaseReferralsPage.Put put(
            Referral referral, LocalDate today, Locale language, Typed typed, boolean mayWithdraw) {
        StandingWords state = StandingWords.of(referral, today);
        String escalateTo = referral.days().escalateTo();
        return new CaseReferralsPage.Put(
                referral.id(),
                authorities.nameOf(referral.authority(), language),
                referral.area(),
                new CaseReferralsPage.Asked(
                        referral.question(),
                        referral.by().value(),
                        written(referral.at()),
                        referral.days().answerBy().toString()),
                state.key(),
                state.tone(),
                new CaseReferralsPage.Sent(
                        referral.sent().passages(), referral.sent().sha256()),
                received(referral.receipt()),
                said(referral),
                done(referral, language),
                new CaseReferralsPage.Due(
                        referral.isDue(StepKind.REMINDED, today),
                        referral.isDue(StepKind.ESCALATED, today),
                        escalateTo == null ? "" : authorities.nameOf(escalateTo, language)),
                withdrawn(referral.withdrawal()),
                mayWithdraw && referral.awaitsAnswer(),
                recalled(referral.recall()),
                filled(typed, referral, today));
    }

    private static CaseReferralsPage.@Nullable Received received(Referral.@Nullable Receipt receipt) {
        return receipt == null
                ? null
                : new CaseReferralsPage.Received(
                        receipt.confirmedBy(),
                        receipt.on().toString(),
                        receipt.notedBy().value());
    }

    private static CaseReferralsPage.@Nullable Taken withdrawn(Referral.@Nullable Withdrawal withdrawal) {
        return withdrawal == null
                ? null
                : new CaseReferralsPage.Taken(
                        withdrawal.reason(), withdrawal.by().value(), written(withdrawal.at()));
    }

    private static CaseReferralsPage.@Nullable Recalled recalled(@Nullable Recall recall) {
        if (recall == null) {
            return null;
        }
        Recall.Returned returned = recall.returned();
        return new CaseReferralsPage.Recalled(
                "recall.cause." + recall.cause(),
                recall.words(),
                recall.by().value(),
                written(recall.at()),
                returned == null ? null : "recall.outcome." + returned.outcome(),
                returned == null ? "" : returned.on().toString(),
                returned == null ? "" : returned.confirmedBy(),
                returned == null ? "" : returned.notedBy().value());
    }

    private static List<CaseReferralsPage.Said> said(Referral referral) {
        return referral.answers().stream()
                .map(answer -> new CaseReferralsPage.Said(
                        "opinion." + answer.opinion(),
                        answer.words(),
                        answer.by(),
                        answer.on().toString(),
                        answer.notedBy().value(),
                        answer.equals(referral.newest())))
                .toList();
    }

    private List<CaseReferralsPage.Done> done(Referral referral, Locale language) {
        String to = referral.days().escalateTo();
        return referral.steps().stream()
                .map(step -> new CaseReferralsPage.Done(
                        "referral.step." + step.kind(),
                        step.by().value(),
                        written(step.at()),
                        step.kind() == StepKind.ESCALATED && to != null ? authorities.nameOf(to, language) : ""))
                .toList();
    }

    private static CaseReferralsPage.Filled filled(Typed typed, Referral referral, LocalDate today) {
        return typed.referral() == referral.id()
                ? new CaseReferralsPage.Filled(
                        FormFields.text(typed.sha256()),
                        FormFields.text(typed.by()),
                        FormFields.text(typed.on()),
                        FormFields.text(typed.opinion()),
                        FormFields.text(typed.words()),
                        FormFields.text(typed.reason()),
                        FormFields.text(typed.cause()),
                        FormFields.text(typed.outcome()))
                : new CaseReferralsPage.Filled("", "", today.toString(), "", "", "", "", "");
    }

    DueReferralsPage due(List<DueReferral> found, StaffMember reader, Locale language) {
        LocalDate today = due.today();
        return new DueReferralsPage(
                ReaderPage.of(reader),
                today.toString(),
                found.stream().map(one -> row(one, today, language)).toList());
    }

    private DueReferralsPage.Row row(DueReferral found, LocalDate today, Locale language) {
        Referral referral = found.referral();
        StandingWords state = StandingWords.of(referral, today);
        return new DueReferralsPage.Row(
                found.number().value(),
                "/cases/%s/referrals".formatted(referral.about()),
                authorities.nameOf(referral.authority(), language),
                referral.area(),
                referral.days().answerBy().toString(),
                state.key(),
                state.tone());
    }

    private static String written(Instant at) {
        return Moments.minute(at);
    }

    /** Referrals about which somebody has to do something. */
    record DueReferralsPage(ReaderPage reader, String today, List<Row> rows) {

        record Row(
                String number,
                String address,
                String authority,
                String area,
                String answerBy,
                String stateKey,
                String tone) {}
    }

    /**
     * How a referral stands, in words and in a colour.
     *
     * @param tone {@code late}, {@code soon}, {@code ample} or {@code none}
     */
    record StandingWords(String key, String tone) {

        static StandingWords of(Referral referral, LocalDate today) {
            ReferralStanding standing = ReferralStanding.of(referral, today);
            String tone = switch (standing) {
                case ANSWERED -> "ample";
                case WAITING, WITHDRAWN -> "none";
                case TO_REMIND -> "soon";
                case OVERDUE, TO_ESCALATE, RETURN_OWED -> "late";
            };
            return new StandingWords("referral.state." + standing, tone);
        }
    }
}
