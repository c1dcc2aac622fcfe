package org.sekisho.office.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.review.CaseActs.Act;
import org.sekisho.office.review.OrderDecision.Kind;
import org.sekisho.office.review.OrderDecision.Standing;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether orders that run are renewed or let end. Each stands in the list from the day that is noted for it until its end
 * is noted; no silence takes it off.
 *
 * <p>Renewing takes two persons where recommending an order does, letting an order end where ending a secrecy case does, and
 * both where anything decided on the case took two before or a second person sent the last proposal back.
 */
@Service
public class OrderRenewals {

    private static final int MOST_CHARACTERS = 4000;

    private final CaseActs acts;
    private final CaseClockRecords stages;
    private final JdbcOrderRecords records;
    private final ReviewSettings settings;

    OrderRenewals(CaseActs acts, CaseClockRecords stages, JdbcOrderRecords records, ReviewSettings settings) {
        this.acts = acts;
        this.stages = stages;
        this.records = records;
        this.settings = settings;
    }

    /** Orders that run on cases that this person may know of, the first to run out first. */
    @Transactional(readOnly = true)
    public List<RunningOrder> of(StaffMember reader) {
        return records.running(reader);
    }

    /** The running orders of all cases, for who runs the machine: numbers and days. */
    @Transactional(readOnly = true)
    public List<RunningOrder> ofAll() {
        return records.running(null);
    }

    /** The newest decision on the order of a case to which the caller has been let; empty if there is none on this term. */
    @Transactional(readOnly = true)
    public Optional<OrderDecision> newest(DeskCase about) {
        return records.newest(about.id());
    }

    /** Decides on the order of a case, or proposes it to a second person. */
    public CaseAnswer decide(CaseId id, @Nullable Kind kind, String words, StaffMember person) {
        return on(id, person, (act, newest) -> {
            act.refuseIf(!act.mayDecide(), ClockRefusal.ROLE);
            Kind wanted = act.need(kind, ClockRefusal.NO_KIND);
            act.refuseIf(newest != null && newest.standing() == Standing.PROPOSED, ClockRefusal.PROPOSED);
            check(act, words);
            boolean takesTwo = takesTwo(act.about(), wanted, newest);
            LocalDate until = stages.of(id).lastDay();
            records.add(id, new OrderDecision(0, wanted, words.strip(), act.by(), act.now(), until, takesTwo, null));
            act.note(
                    takesTwo ? AuditAction.ORDER_PROPOSED : AuditAction.ORDER_DECIDED,
                    "%s, term until %s".formatted(wanted, until));
        });
    }

    /** A second person agrees with what was proposed, or sends it back with words. */
    public CaseAnswer answer(CaseId id, boolean agreed, String words, StaffMember person) {
        return on(id, person, (act, newest) -> {
            act.refuseIf(!act.mayConfirm(), ClockRefusal.ROLE);
            OrderDecision proposed = act.need(newest, ClockRefusal.NOT_PROPOSED);
            act.refuseIf(proposed.standing() != Standing.PROPOSED, ClockRefusal.NOT_PROPOSED);
            act.refuseIf(proposed.by().equals(act.by()), ClockRefusal.OWN);
            if (!agreed || !words.isBlank()) {
                check(act, words);
            }
            records.answer(proposed.id(), new OrderDecision.Answer(agreed, words.strip(), act.by(), act.now()));
            act.note(
                    agreed ? AuditAction.ORDER_CONFIRMED : AuditAction.ORDER_SENT_BACK,
                    proposed.kind().name());
        });
    }

    private CaseAnswer on(CaseId id, StaffMember person, BiConsumer<Act, @Nullable OrderDecision> work) {
        return acts.perform(id, person, act -> {
            act.refuseIf(stages.of(id).stage() != CaseStage.ORDERED, ClockRefusal.STANDING);
            work.accept(act, records.newest(id).orElse(null));
        });
    }

    private static void check(Act act, String words) {
        act.refuseIf(words.isBlank(), ClockRefusal.NO_WORDS);
        act.refuseIf(words.length() > MOST_CHARACTERS, ClockRefusal.TOO_MANY_WORDS);
    }

    private boolean takesTwo(DeskCase about, Kind kind, @Nullable OrderDecision newest) {
        SecondPersonSettings rules = settings.secondPerson();
        boolean byKind = kind == Kind.RENEW
                ? rules.kinds().contains(DecisionKind.RECOMMEND_SECRECY_ORDER)
                : rules.endOfSecrecy();
        return byKind
                || (newest != null && newest.standing() == Standing.SENT_BACK)
                || about.decisions().stream().anyMatch(decision -> decision.secondBecause() != null);
    }
}
