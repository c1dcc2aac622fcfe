package org.sekisho.office.review.deciding;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.review.CaseClock;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseResult;
import org.sekisho.office.review.CaseResult.Done;
import org.sekisho.office.review.CaseResult.Refused;
import org.sekisho.office.review.CaseResult.Unknown;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.OrderDecision.Answer;
import org.sekisho.office.review.deciding.OrderDecision.Kind;
import org.sekisho.office.review.deciding.OrderDecision.Standing;
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

    private final CaseAccess cases;
    private final JdbcStageRecords stages;
    private final JdbcOrderRecords records;
    private final AuditTrail audit;
    private final ReviewSettings settings;
    private final Clock clock;

    OrderRenewals(
            CaseAccess cases,
            JdbcStageRecords stages,
            JdbcOrderRecords records,
            AuditTrail audit,
            ReviewSettings settings,
            Clock clock) {
        this.cases = cases;
        this.stages = stages;
        this.records = records;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Orders that run on cases that this person may know of, the first to run out first. */
    @Transactional(readOnly = true)
    public List<RunningOrder> of(StaffMember reader) {
        return records.running(reader);
    }

    /** Those of all cases, for who runs the machine: numbers and days. */
    @Transactional(readOnly = true)
    public List<RunningOrder> ofAll() {
        return records.running(null);
    }

    /** What was decided last on the order of a case to which the caller has been let; empty if nothing was on this term. */
    @Transactional(readOnly = true)
    public Optional<OrderDecision> newest(DeskCase about) {
        return records.newest(about.id());
    }

    /** Decides on the order of a case, or proposes it to a second person. */
    @Transactional
    public CaseResult<StageRefusal> decide(CaseId id, @Nullable Kind kind, String words, StaffMember person) {
        return on(id, person, (about, newest) -> {
            if (!CaseRights.of(person).mayDecide()) {
                return new Refused<>(StageRefusal.ROLE);
            }
            if (kind == null) {
                return new Refused<>(StageRefusal.NO_KIND);
            }
            if (newest != null && newest.standing() == Standing.PROPOSED) {
                return new Refused<>(StageRefusal.PROPOSED);
            }
            return whyNot(words).<CaseResult<StageRefusal>>map(Refused::new).orElseGet(() -> {
                add(about, kind, words.strip(), takesTwo(about, kind, newest), person);
                return new Done<>();
            });
        });
    }

    private void add(DeskCase about, Kind kind, String words, boolean takesTwo, StaffMember person) {
        CaseClock term = stages.of(about.id());
        records.add(
                about.id(),
                new OrderDecision(0, kind, words, person.id(), RowMoments.now(clock), term.lastDay(), takesTwo, null));
        record(
                person,
                takesTwo ? AuditAction.ORDER_PROPOSED : AuditAction.ORDER_DECIDED,
                about,
                "%s, term until %s".formatted(kind, term.lastDay()));
    }

    /** A second person agrees with what was proposed, or sends it back with words. */
    @Transactional
    public CaseResult<StageRefusal> answer(CaseId id, boolean agreed, String words, StaffMember person) {
        return on(id, person, (about, newest) -> {
            if (!CaseRights.of(person).mayConfirm()) {
                return new Refused<>(StageRefusal.ROLE);
            }
            if (newest == null || newest.standing() != Standing.PROPOSED) {
                return new Refused<>(StageRefusal.NOT_PROPOSED);
            }
            if (newest.by().equals(person.id())) {
                return new Refused<>(StageRefusal.OWN);
            }
            Optional<StageRefusal> no = agreed && words.isBlank() ? Optional.empty() : whyNot(words);
            if (no.isPresent()) {
                return new Refused<>(no.get());
            }
            records.answer(newest.id(), new Answer(agreed, words.strip(), person.id(), RowMoments.now(clock)));
            record(
                    person,
                    agreed ? AuditAction.ORDER_CONFIRMED : AuditAction.ORDER_SENT_BACK,
                    about,
                    newest.kind().name());
            return new Done<>();
        });
    }

    private CaseResult<StageRefusal> on(
            CaseId id,
            StaffMember person,
            BiFunction<DeskCase, @Nullable OrderDecision, CaseResult<StageRefusal>> work) {
        Optional<DeskCase> about = cases.lock(id, person);
        if (about.isEmpty()) {
            return new Unknown<>();
        }
        return stages.of(id).stage() == CaseStage.ORDERED
                ? work.apply(about.get(), records.newest(id).orElse(null))
                : new Refused<>(StageRefusal.STANDING);
    }

    private static Optional<StageRefusal> whyNot(String words) {
        if (words.isBlank()) {
            return Optional.of(StageRefusal.NO_WORDS);
        }
        return words.length() > MOST_CHARACTERS ? Optional.of(StageRefusal.TOO_MANY_WORDS) : Optional.empty();
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

    private void record(StaffMember person, AuditAction action, DeskCase about, String detail) {
        audit.add(person.id().value(), action, about.subject(), detail);
    }
}
