package org.sekisho.office.referral;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.OfficeTime;
import org.sekisho.office.review.CaseActs;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The referrals of cases, to be seen and taken out. Both go on the audit trail in the same transaction. */
@Service
public class Referrals {

    /** In which somebody has decided that the case goes on. */
    private static final Set<CaseStatus> GOING_ON = EnumSet.of(
            CaseStatus.DISCLOSURE_REVIEW,
            CaseStatus.SECRECY_REVIEW,
            CaseStatus.AWAITING_INFORMATION,
            CaseStatus.AWAITING_STATEMENT,
            CaseStatus.ORDER_RECOMMENDED);

    private final CaseActs acts;
    private final JdbcReferralRecords records;
    private final AuditTrail audit;
    private final OfficeTime time;

    Referrals(CaseActs acts, JdbcReferralRecords records, AuditTrail audit, OfficeTime time) {
        this.acts = acts;
        this.records = records;
        this.audit = audit;
        this.time = time;
    }

    /** A case with its referrals about to be shown; empty if there is none that this person may know of. */
    @Transactional
    public Optional<CaseReferrals> see(CaseId id, StaffMember reader) {
        Optional<CaseReferrals> found = acts.find(id, reader).map(about -> new CaseReferrals(about, records.of(id)));
        found.ifPresent(seen -> audit.add(
                reader.id().value(),
                AuditAction.REFERRALS_SEEN,
                seen.about().subject(),
                seen.referrals().size() + " referrals"));
        return found;
    }

    /** A case to which the caller has been let, with its referrals. */
    @Transactional(readOnly = true)
    public CaseReferrals of(DeskCase about) {
        return new CaseReferrals(about, records.of(about.id()));
    }

    /**
     * The answers to referrals of a case to which the reader has been let, and of the other cases of its filing that they may know
     * of, by case. That an answer on another case is shown is on record there.
     */
    @Transactional
    public Map<CaseId, JoinedAnswer> onFiling(DeskCase about, StaffMember reader) {
        Map<CaseId, JoinedAnswer> answers = new LinkedHashMap<>();
        records.ofFiling(about, reader).stream()
                .collect(Collectors.groupingBy(Referral::about, LinkedHashMap::new, Collectors.toList()))
                .forEach((on, referrals) -> answers.put(on, JoinedAnswer.of(referrals)));
        answers.values().removeIf(joined -> !joined.anySaid());
        answers.keySet().stream()
                .filter(on -> !on.equals(about.id()))
                .forEach(on -> audit.add(
                        reader.id().value(), AuditAction.REFERRALS_SEEN, "case " + on, "on case " + about.id()));
        return answers;
    }

    /**
     * What an authority was sent, byte for byte; empty if there is no such referral that this person may know of. What was
     * withdrawn is handed out no more.
     */
    @Transactional
    public Optional<byte[]> export(CaseId id, long referral, StaffMember reader) {
        Optional<DeskCase> about = acts.find(id, reader);
        Optional<byte[]> sent = about.flatMap(found -> records.sent(id, referral));
        sent.ifPresent(bytes -> audit.add(
                reader.id().value(),
                AuditAction.REFERRAL_EXPORTED,
                about.orElseThrow().subject(),
                "referral %d, %s".formatted(referral, DigestUtils.sha256Hex(bytes))));
        return sent;
    }

    /** Whether people may put a case that stands so before an authority. */
    public static boolean mayRefer(CaseStatus status) {
        return GOING_ON.contains(status);
    }

    /** The day by which an authority that is asked today should answer. */
    public LocalDate answerBy(Authority asked) {
        return asked.answersWithin().after(time.today(), time.days());
    }
}
