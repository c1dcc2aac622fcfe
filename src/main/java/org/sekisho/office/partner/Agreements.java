package org.sekisho.office.partner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.partner.ProposedAgreement.What;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agreements with partners: proposed by one administrator, approved by another, suspended by any at once. Whatever is given, sent, taken
 * in or read asks here first, each time.
 */
@Service
public class Agreements {

    private static final int LONGEST = 2_000;

    private final JdbcAgreements rows;
    private final AuditTrail audit;
    private final Clocks clocks;
    private final Clock clock;

    Agreements(JdbcAgreements rows, AuditTrail audit, Clocks clocks, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** All that were ever proposed, the newest first. */
    @Transactional(readOnly = true)
    public List<ProposedAgreement> all() {
        return rows.all();
    }

    /**
     * Puts an agreement before another administrator.
     *
     * @param name of its file
     * @throws org.sekisho.machine.yaml.DataFileException with all that is wrong with the file
     * @throws RefusedException if it cannot be proposed
     */
    @Transactional
    public ProposedAgreement propose(String name, String content, String why, String by) {
        Agreement terms = Agreement.read(name, content);
        Why.NO_REASON.when(isNoReason(why));
        rows.lock();
        mustBeNewer(terms);
        String sha256 = PartnerPackage.hash(content);
        long id = rows.add(terms, content, sha256, why.strip(), by, now());
        ProposedAgreement made = rows.byId(id).orElseThrow();
        audit.add(
                by,
                AuditAction.PARTNER_AGREEMENT_PROPOSED,
                made.toString(),
                "version %d, %s, until %s, %s, file %s"
                        .formatted(terms.version(), terms.areas(), terms.until(), terms.highest(), sha256));
        return made;
    }

    private void mustBeNewer(Agreement terms) {
        newest(terms.partner())
                .filter(newest -> newest.terms().version() >= terms.version())
                .ifPresent(newer -> Why.OLD_VERSION.when(
                        true, terms.version(), terms.partner(), newer.terms().version()));
    }

    private static boolean isNoReason(String why) {
        return why.isBlank() || why.length() > LONGEST;
    }

    /**
     * Approves what somebody else proposed.
     *
     * @param heard the fingerprint as the other office read it, in any spacing: who approves has heard it from them, and not from the file
     */
    @Transactional
    public void approve(long id, String heard, String by) {
        ProposedAgreement about = waiting(id, by);
        mustBeNewer(about.terms());
        String typed = heard.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT);
        Why.OTHER_FINGERPRINT.when(
                !typed.equals(about.terms().certificates().fingerprint()),
                about.terms().partner());
        take(about, What.APPROVED, "", by);
    }

    /** Sends back what somebody else proposed. */
    @Transactional
    public void sendBack(long id, String why, String by) {
        Why.NO_REASON.when(isNoReason(why));
        take(waiting(id, by), What.SENT_BACK, why, by);
    }

    private ProposedAgreement waiting(long id, String by) {
        rows.lock();
        ProposedAgreement about = rows.byId(id).orElseThrow(Why.NO_SUCH_AGREEMENT::refusal);
        Why.ANSWERED.when(!about.waits());
        Why.SAME_PERSON.when(about.proposedBy().equals(by));
        return about;
    }

    /** Suspends what is in force, from now on. A new version, approved by two, takes its place. */
    @Transactional
    public void suspend(PartnerCode partner, String why, String by) {
        Why.NO_REASON.when(isNoReason(why));
        rows.lock();
        ProposedAgreement about = newest(partner).orElseThrow(() -> Why.NO_AGREEMENT.refusal(partner));
        about.step(What.SUSPENDED).ifPresent(step -> Why.SUSPENDED.when(true, partner, step.takenAt(), step.comment()));
        take(about, What.SUSPENDED, why, by);
    }

    private void take(ProposedAgreement about, What what, String comment, String by) {
        rows.add(about, what, comment.strip(), by, now());
        audit.add(
                by,
                switch (what) {
                    case APPROVED -> AuditAction.PARTNER_AGREEMENT_APPROVED;
                    case SENT_BACK -> AuditAction.PARTNER_AGREEMENT_SENT_BACK;
                    case SUSPENDED -> AuditAction.PARTNER_AGREEMENT_SUSPENDED;
                },
                about.toString(),
                "version %d".formatted(about.terms().version()));
    }

    /** The newest approved terms with each partner there ever was, whether they are in force or not, by their codes. */
    @Transactional(readOnly = true)
    public List<Agreement> ofEachPartner() {
        return newestOfEach().stream()
                .map(ProposedAgreement::terms)
                .sorted(Comparator.comparing(Agreement::partner))
                .toList();
    }

    /** The newest version that was approved, whether it is in force or not. */
    Optional<ProposedAgreement> newest(PartnerCode partner) {
        return newestOfEach().stream()
                .filter(one -> one.terms().partner().equals(partner))
                .findFirst();
    }

    /** The newest approved version of each partner. */
    List<ProposedAgreement> newestOfEach() {
        return List.copyOf(rows.all().stream()
                .filter(ProposedAgreement::isApproved)
                .collect(Collectors.toMap(
                        one -> one.terms().partner(),
                        one -> one,
                        BinaryOperator.maxBy(
                                Comparator.comparing(one -> one.terms().version()))))
                .values());
    }

    /**
     * The agreement by which something may be done with a partner now.
     *
     * @throws RefusedException if nothing may
     */
    ProposedAgreement inForce(PartnerCode partner) {
        ProposedAgreement newest = newest(partner).orElseThrow(() -> Why.NO_AGREEMENT.refusal(partner));
        mustBeInForce(newest);
        return newest;
    }

    /** The terms by which what a partner gave may be read now. */
    public Agreement inForceWith(PartnerCode partner) {
        return inForce(partner).terms();
    }

    /** The terms with all partners with whom something may be done now. */
    List<Agreement> inForce() {
        return newestOfEach().stream()
                .filter(one -> refusal(one).isEmpty())
                .map(ProposedAgreement::terms)
                .toList();
    }

    /** The terms of all partners to whom something of one of these areas and a level may be given now. */
    @Transactional(readOnly = true)
    public List<Agreement> letting(List<String> areas, Handling mark) {
        return inForce().stream()
                .filter(terms -> areas.stream()
                        .anyMatch(area -> Stream.of(View.PASSAGES, View.FULL, View.ORDERS)
                                .anyMatch(view -> terms.lets(view, area, mark))))
                .toList();
    }

    /** The reason why nothing may be done by an approved agreement; empty if something may. */
    public Optional<RefusedException> refusal(ProposedAgreement approved) {
        try {
            mustBeInForce(approved);
            return Optional.empty();
        } catch (RefusedException no) {
            return Optional.of(no);
        }
    }

    private void mustBeInForce(ProposedAgreement approved) {
        Agreement terms = approved.terms();
        approved.step(What.SUSPENDED)
                .ifPresent(step -> Why.SUSPENDED.when(true, terms.partner(), step.takenAt(), step.comment()));
        Why.NOT_BEGUN.when(today().isBefore(terms.from()), terms.partner(), terms.from());
        Why.OVER.when(today().isAfter(terms.until()), terms.partner(), terms.until());
        Why.CERTIFICATE_OVER.when(!terms.certificates().holds(clock.instant()), terms.partner());
    }

    /** Sentences for whoever keeps the machine: agreements by which nothing may be done, or that end soon. */
    @Transactional(readOnly = true)
    public List<String> concerns(Period ahead) {
        LocalDate then = today().plus(ahead);
        return newestOfEach().stream()
                .flatMap(one ->
                        refusal(one)
                                .map(no -> String.valueOf(no.getMessage()))
                                .or(() -> soonOver(one.terms(), then))
                                .stream())
                .toList();
    }

    private static Optional<String> soonOver(Agreement terms, LocalDate then) {
        if (then.isAfter(terms.until())) {
            return Optional.of("The agreement with %s ends on %s.".formatted(terms.partner(), terms.until()));
        }
        Instant ends = terms.certificates().ends();
        return then.atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(ends)
                ? Optional.of("A certificate of %s ends on %s.".formatted(terms.partner(), ends))
                : Optional.empty();
    }

    /** Today, where the office is. */
    LocalDate today() {
        return clocks.today(clock.instant());
    }

    Instant now() {
        return RowMoments.now(clock);
    }
}
