package org.sekisho.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.audit.AuditEvent;
import org.sekisho.audit.AuditTrail;
import org.sekisho.clock.Clocks;
import org.sekisho.clock.LeadTime.Counted;
import org.sekisho.clock.OfficeDays;
import org.sekisho.referral.ReferralDraft.Ask;
import org.sekisho.referral.ReferralResult.Done;
import org.sekisho.referral.ReferralResult.Refused;
import org.sekisho.referral.ReferralResult.Unknown;
import org.sekisho.referral.ReferralResult.Why;
import org.sekisho.review.CaseAccess;
import org.sekisho.review.CaseId;
import org.sekisho.review.CaseRights;
import org.sekisho.review.CaseStatus;
import org.sekisho.review.DeskCase;
import org.sekisho.staff.StaffMember;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts cases before authorities. That decides nothing: a case stays where it stands. All of it goes on the audit trail in
 * the same transaction.
 */
@Service
@Lazy
public class Referrals {

    /** In which somebody has decided that the case goes on. */
    private static final Set<CaseStatus> GOING_ON = EnumSet.of(
            CaseStatus.DISCLOSURE_REVIEW,
            CaseStatus.SECRECY_REVIEW,
            CaseStatus.AWAITING_INFORMATION,
            CaseStatus.AWAITING_STATEMENT,
            CaseStatus.ORDER_RECOMMENDED);

    private final CaseAccess cases;
    private final ReferralRecords records;
    private final CasePackages packages;
    private final Authorities authorities;
    private final Clocks clocks;
    private final ReferralSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Referrals(
            CaseAccess cases,
            ReferralRecords records,
            CasePackages packages,
            Authorities authorities,
            Clocks clocks,
            ReferralSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.records = records;
        this.packages = packages;
        this.authorities = authorities;
        this.clocks = clocks;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** A case with its referrals about to be shown; empty if there is none that this person may know of. */
    @Transactional
    public Optional<CaseReferrals> see(CaseId id, StaffMember reader) {
        Optional<CaseReferrals> found = cases.find(id, reader).map(about -> new CaseReferrals(about, records.of(id)));
        found.ifPresent(seen ->
                record(reader, "REFERRALS_SEEN", seen.about(), seen.referrals().size() + " referrals"));
        return found;
    }

    /** A case to which the caller has been let, with its referrals. */
    @Transactional(readOnly = true)
    public CaseReferrals of(DeskCase about) {
        return new CaseReferrals(about, records.of(about.id()));
    }

    /** What an authority was sent, byte for byte; empty if there is no such referral that this person may know of. */
    @Transactional
    public Optional<byte[]> export(CaseId id, long referral, StaffMember reader) {
        Optional<DeskCase> about = cases.find(id, reader);
        Optional<byte[]> sent = about.flatMap(found -> records.sent(id, referral));
        sent.ifPresent(bytes -> record(
                reader,
                "REFERRAL_EXPORTED",
                about.orElseThrow(),
                "referral %d, %s".formatted(referral, DigestUtils.sha256Hex(bytes))));
        return sent;
    }

    /** Whether people may put a case that stands so before an authority. */
    public static boolean mayRefer(CaseStatus status) {
        return GOING_ON.contains(status);
    }

    /** By when an authority that is asked today should answer. */
    public LocalDate answerBy(Authority asked) {
        return asked.answersWithin().after(clocks.today(clock.instant()), clocks.daysHere());
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
        if (!mayRefer(about.standing().status())) {
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
        Set<Ask> owed = records.of(about.id()).stream()
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
        Referral.Days days = days(asked, draft.answerBy() == null ? answerBy(asked) : draft.answerBy());
        Referral referral = new Referral(
                0,
                about.id(),
                ask.authority(),
                ask.area(),
                draft.question(),
                examiner.id(),
                now(),
                days,
                new Referral.Sent(
                        DigestUtils.sha256Hex(bytes),
                        content.passages().size() + content.signs().size()),
                null,
                List.of(),
                List.of());
        long id = records.add(referral, bytes);
        record(
                examiner,
                "CASE_REFERRED",
                about,
                "referral %d to %s about %s, answer by %s, sent %s"
                        .formatted(
                                id,
                                ask.authority(),
                                ask.area(),
                                days.answerBy(),
                                referral.sent().sha256()));
    }

    private Referral.Days days(Authority asked, LocalDate answerBy) {
        OfficeDays office = clocks.daysHere();
        LocalDate remindOn = new DaysAllowed(settings.remindBefore(), Counted.WORKING).before(answerBy, office);
        Authority.Escalation escalation = asked.escalation();
        return escalation == null
                ? new Referral.Days(answerBy, remindOn, null, null)
                : new Referral.Days(answerBy, remindOn, escalation.after().after(answerBy, office), escalation.to());
    }

    private void record(StaffMember person, String action, DeskCase about, String detail) {
        audit.add(List.of(new AuditEvent(person.id().value(), action, about.subject(), detail)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
