package org.sekisho.office.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.LeadTime.Counted;
import org.sekisho.office.deadline.OfficeDays;
import org.sekisho.office.referral.ReferralDraft.Ask;
import org.sekisho.office.referral.ReferralResult.Done;
import org.sekisho.office.referral.ReferralResult.Refused;
import org.sekisho.office.referral.ReferralResult.Unknown;
import org.sekisho.office.referral.ReferralResult.Why;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.CaseAccess;
import org.sekisho.office.review.deciding.CaseStages;
import org.sekisho.office.staff.StaffMember;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts cases before authorities. That decides nothing: a case stays where it stands, and only the law's clock may be another
 * one. All of it goes on the audit trail in the same transaction.
 */
@Service
@Lazy
public class Referring {

    private final CaseAccess cases;
    private final Referrals referrals;
    private final JdbcReferralAdditions additions;
    private final ReferralBook book;
    private final CasePackages packages;
    private final Authorities authorities;
    private final CaseStages stages;
    private final Clocks clocks;
    private final ReferralSettings settings;
    private final Clock clock;

    Referring(
            CaseAccess cases,
            Referrals referrals,
            JdbcReferralAdditions additions,
            ReferralBook book,
            CasePackages packages,
            Authorities authorities,
            CaseStages stages,
            Clocks clocks,
            ReferralSettings settings,
            Clock clock) {
        this.cases = cases;
        this.referrals = referrals;
        this.additions = additions;
        this.book = book;
        this.packages = packages;
        this.authorities = authorities;
        this.stages = stages;
        this.clocks = clocks;
        this.settings = settings;
        this.clock = clock;
    }

    /** Puts a case before all that are asked, or before none. */
    @Transactional
    public ReferralResult refer(CaseId id, ReferralDraft draft, StaffMember examiner) {
        Optional<DeskCase> found = cases.lock(id, examiner);
        if (found.isEmpty()) {
            return new Unknown();
        }
        DeskCase about = found.get();
        Optional<Why> no = whyNot(about, draft, examiner);
        if (no.isPresent()) {
            return new Refused(about, no.get());
        }
        List<ReferralPackage> contents =
                draft.asks().stream().map(ask -> packages.of(about, ask.area())).toList();
        if (contents.stream().anyMatch(ReferralPackage::holdsNothing)) {
            return new Refused(about, Why.NOTHING_TO_SEND);
        }
        for (int i = 0; i < contents.size(); i++) {
            refer(about, draft, draft.asks().get(i), contents.get(i), examiner);
        }
        return new Done();
    }

    private Optional<Why> whyNot(DeskCase about, ReferralDraft draft, StaffMember examiner) {
        if (!CaseRights.of(examiner).mayDecide()) {
            return Optional.of(Why.ROLE);
        }
        if (!Referrals.mayRefer(about.standing().status())) {
            return Optional.of(Why.STANDING);
        }
        if (draft.asks().isEmpty()) {
            return Optional.of(Why.NOBODY_ASKED);
        }
        if (!draft.asks().stream().allMatch(ask -> isTheirs(ask, about))) {
            return Optional.of(Why.NOT_THEIR_AREA);
        }
        if (draft.answerBy() != null && draft.answerBy().isBefore(clocks.today(clock.instant()))) {
            return Optional.of(Why.DAY_OVER);
        }
        if (draft.question().length() > ReferralDraft.LONGEST) {
            return Optional.of(Why.TOO_MANY_WORDS);
        }
        Set<Ask> owed = referrals.of(about).referrals().stream()
                .filter(Referral::awaitsAnswer)
                .map(earlier -> new Ask(earlier.authority(), earlier.area()))
                .collect(Collectors.toSet());
        return draft.asks().stream().anyMatch(owed::contains) ? Optional.of(Why.ASKED_ALREADY) : Optional.empty();
    }

    private boolean isTheirs(Ask ask, DeskCase about) {
        return about.areas().contains(ask.area())
                && authorities
                        .byCode(ask.authority())
                        .filter(authority -> authority.isAskedAbout(ask.area()))
                        .isPresent();
    }

    private void refer(DeskCase about, ReferralDraft draft, Ask ask, ReferralPackage content, StaffMember examiner) {
        Authority asked = authorities.byCode(ask.authority()).orElseThrow();
        byte[] bytes = content.bytes();
        Referral.Days days = days(asked, draft.answerBy() == null ? referrals.answerBy(asked) : draft.answerBy());
        Referral referral = new Referral(
                0,
                about.id(),
                ask.authority(),
                ask.area(),
                draft.question(),
                examiner.id(),
                book.now(),
                days,
                new Referral.Sent(DigestUtils.sha256Hex(bytes), content.pieces()),
                asked.movesClock(),
                null,
                List.of(),
                List.of(),
                null,
                null);
        long id = additions.add(referral, bytes);
        book.recordSealed(
                examiner,
                AuditAction.CASE_REFERRED,
                about,
                "referral %d to %s about %s, answer by %s, sent %s"
                        .formatted(
                                id,
                                ask.authority(),
                                ask.area(),
                                days.answerBy(),
                                referral.sent().sha256()));
        if (referral.movesClock()) {
            stages.referred(about, ReferralBook.named(id), examiner);
        }
    }

    private Referral.Days days(Authority asked, LocalDate answerBy) {
        OfficeDays office = clocks.daysHere();
        LocalDate remindOn = new DaysAllowed(settings.remindBefore(), Counted.WORKING).before(answerBy, office);
        Authority.Escalation escalation = asked.escalation();
        return escalation == null
                ? new Referral.Days(answerBy, remindOn, null, null)
                : new Referral.Days(answerBy, remindOn, escalation.after().after(answerBy, office), escalation.to());
    }
}
