package org.sekisho.office.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.deadline.LeadTime.Counted;
import org.sekisho.office.deadline.OfficeDays;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.office.referral.ReferralDraft.Ask;
import org.sekisho.office.review.CaseActs;
import org.sekisho.office.review.CaseActs.Act;
import org.sekisho.office.review.CaseAnswer;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStages;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Puts cases before authorities. That decides nothing: a case stays where it stands, and only the law's clock may be another
 * one. All of it goes on the audit trail in the same transaction.
 */
@Service
@Lazy
public record Referring(
        CaseActs acts,
        Referrals referrals,
        JdbcReferralAdditions additions,
        ReferralRecorder recorder,
        CasePackages packages,
        Authorities authorities,
        CaseStages stages,
        ReferralSettings settings,
        OfficeTime time) {

    /** Puts a case before all that are asked, or before none. */
    public CaseAnswer refer(CaseId id, ReferralDraft draft, StaffMember examiner) {
        return acts.perform(id, examiner, act -> {
            check(act, draft);
            NamedPlaces besides = NamedPlaces.of(draft.places());
            List<ReferralPackage> contents = draft.asks().stream()
                    .flatMap(ask -> packages.of(act.about(), ask.area(), besides).stream())
                    .toList();
            act.refuseIf(contents.size() < draft.asks().size(), ReferralRefusal.NO_SUCH_PLACE);
            act.refuseIf(contents.stream().anyMatch(ReferralPackage::holdsNothing), ReferralRefusal.NOTHING_TO_SEND);
            for (int i = 0; i < contents.size(); i++) {
                refer(act, draft, draft.asks().get(i), contents.get(i));
            }
        });
    }

    private void check(Act act, ReferralDraft draft) {
        DeskCase about = act.about();
        act.refuseIf(!act.mayDecide(), ReferralRefusal.ROLE);
        act.refuseIf(!Referrals.mayRefer(about.standing().status()), ReferralRefusal.STANDING);
        act.refuseIf(draft.asks().isEmpty(), ReferralRefusal.NOBODY_ASKED);
        act.refuseIf(!draft.asks().stream().allMatch(ask -> isTheirs(ask, about)), ReferralRefusal.NOT_THEIR_AREA);
        act.refuseIf(draft.answerBy() != null && draft.answerBy().isBefore(time.today()), ReferralRefusal.DAY_OVER);
        act.refuseIf(
                Math.max(draft.question().length(), draft.places().length()) > ReferralDraft.LONGEST,
                ReferralRefusal.TOO_MANY_WORDS);
        Set<Ask> owed = referrals.of(about).referrals().stream()
                .filter(Referral::awaitsAnswer)
                .map(earlier -> new Ask(earlier.authority(), earlier.area()))
                .collect(Collectors.toSet());
        act.refuseIf(draft.asks().stream().anyMatch(owed::contains), ReferralRefusal.ASKED_ALREADY);
    }

    private boolean isTheirs(Ask ask, DeskCase about) {
        return about.areas().contains(ask.area())
                && authorities
                        .byCode(ask.authority())
                        .filter(authority -> authority.isAskedAbout(ask.area()))
                        .isPresent();
    }

    private void refer(Act act, ReferralDraft draft, Ask ask, ReferralPackage content) {
        DeskCase about = act.about();
        Authority asked = authorities.byCode(ask.authority()).orElseThrow();
        byte[] bytes = content.bytes();
        Referral.Days days = days(asked, draft.answerBy() == null ? referrals.answerBy(asked) : draft.answerBy());
        Referral referral = new Referral(
                0,
                about.id(),
                ask.authority(),
                ask.area(),
                draft.question(),
                act.by(),
                act.now(),
                days,
                new Referral.Sent(DigestUtils.sha256Hex(bytes), content.pieces()),
                asked.movesClock(),
                null,
                List.of(),
                List.of(),
                null,
                null);
        long id = additions.add(referral, bytes);
        recorder.note(
                about,
                AuditAction.CASE_REFERRED,
                "referral %d to %s about %s, answer by %s, sent %s"
                        .formatted(
                                id,
                                ask.authority(),
                                ask.area(),
                                days.answerBy(),
                                referral.sent().sha256()),
                act.by());
        if (referral.movesClock()) {
            stages.referred(about, ReferralRecorder.named(id), act.person());
        }
    }

    private Referral.Days days(Authority asked, LocalDate answerBy) {
        OfficeDays office = time.days();
        LocalDate remindOn = new DaysAllowed(settings.remindBefore(), Counted.WORKING).before(answerBy, office);
        Authority.Escalation escalation = asked.escalation();
        return escalation == null
                ? new Referral.Days(answerBy, remindOn, null, null)
                : new Referral.Days(answerBy, remindOn, escalation.after().after(answerBy, office), escalation.to());
    }
}
