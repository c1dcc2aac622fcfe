package org.sekisho.office.review.deciding;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.Decision;
import org.sekisho.office.review.Decision.SecondBecause;
import org.sekisho.office.review.Decision.SecondVerdict;
import org.sekisho.office.review.Decision.Undone;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.Hold;
import org.sekisho.office.review.OwedOnClosing;
import org.sekisho.office.review.deciding.DeskAnswer.Done;
import org.sekisho.office.review.deciding.DeskAnswer.Mistaken;
import org.sekisho.office.review.deciding.DeskAnswer.NotAllowed;
import org.sekisho.office.review.deciding.DeskAnswer.Unknown;
import org.sekisho.office.review.deciding.DeskAnswer.Why;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people look at cases and decide them. Whatever is done, and every look, goes on the audit trail in the same
 * transaction; so does every try to see what a person may not know of.
 */
@Service
public class CaseDesk {

    private static final SecureRandom LOTS = new SecureRandom();

    private final JdbcCaseRecords cases;
    private final OwedAnswers owed;
    private final AuditTrail audit;
    private final ReviewSettings settings;
    private final Clock clock;

    CaseDesk(JdbcCaseRecords cases, OwedAnswers owed, AuditTrail audit, ReviewSettings settings, Clock clock) {
        this.cases = cases;
        this.owed = owed;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** A case with the filing's words about to be shown; empty if there is none that this person may know of. */
    @Transactional
    public Optional<DeskCase> see(CaseId id, StaffMember reader) {
        Optional<DeskCase> found = cases.find(id, reader);
        found.ifPresentOrElse(
                seen -> record(reader, AuditAction.CASE_SEEN, seen, "version " + seen.version()),
                () -> refused(id, reader));
        return found;
    }

    /** Cases of which a line is about to be shown in the filings' words. */
    @Transactional
    public void listed(List<CaseId> shown, StaffMember reader) {
        if (!shown.isEmpty()) {
            String cases = shown.stream().map(CaseId::toString).collect(Collectors.joining(", "));
            audit.add(reader.id().value(), AuditAction.CASES_LISTED, "queue", "cases " + cases);
        }
    }

    /** The case on the same version of the filing in another queue; empty if the reader may know of none. */
    public Optional<OtherCase> other(DeskCase shown, StaffMember reader) {
        return cases.other(shown, reader);
    }

    /** A case that is named beside another. */
    public record OtherCase(CaseId id, ReviewQueue queue) {}

    /** A case as it stands, of which no word is about to be shown; empty if there is none that the person may know of. */
    public Optional<DeskCase> standing(CaseId id, StaffMember reader) {
        return cases.find(id, reader);
    }

    /** Whether the person may take the newest decision on a case back. */
    public boolean mayUndo(DeskCase now, StaffMember decider) {
        return DeskRules.mayUndo(now, decider, RowMoments.now(clock).minus(settings.undoWithin()))
                .isEmpty();
    }

    /**
     * Puts a case on a person's table for a while; again, to have it longer. Whoever may only confirm has nothing to do with one
     * that waits for a decision, and keeps it from those who may decide.
     *
     * @param over whether to take it from someone else's table
     */
    @Transactional
    public DeskAnswer take(CaseId id, StaffMember taker, boolean over) {
        Optional<DeskCase> found = cases.lock(id, taker);
        if (found.isEmpty()) {
            return refused(id, taker);
        }
        DeskCase before = found.get();
        if (!DeskRules.mayTake(before, taker)) {
            return new NotAllowed(before, Why.ROLE);
        }
        Optional<DeskAnswer> others = DeskRules.heldByAnother(before, taker);
        if (others.isPresent() && !over) {
            return others.get();
        }
        cases.hold(id, new Hold(taker.id(), RowMoments.now(clock).plus(settings.hold())));
        Hold held = before.hold();
        if (held == null) {
            record(taker, AuditAction.CASE_TAKEN, before, "");
        } else if (others.isPresent()) {
            record(taker, AuditAction.CASE_TAKEN_OVER, before, "from " + held.by());
        }
        return done(id, taker);
    }

    /** Takes it from the person's table; that of others is left alone. */
    @Transactional
    public DeskAnswer putBack(CaseId id, StaffMember holder) {
        Optional<DeskCase> found = cases.lock(id, holder);
        if (found.isEmpty()) {
            return refused(id, holder);
        }
        Hold held = found.get().hold();
        if (held != null && held.by().equals(holder.id())) {
            cases.hold(id, null);
            record(holder, AuditAction.CASE_PUT_BACK, found.get(), "");
        }
        return done(id, holder);
    }

    /**
     * Decides a case, or proposes to where it needs a second person.
     *
     * @param version of the case that the person saw
     */
    @Transactional
    public DeskAnswer decide(CaseId id, int version, DecisionDraft draft, StaffMember decider) {
        Optional<DeskCase> found = cases.lock(id, decider);
        if (found.isEmpty()) {
            return refused(id, decider);
        }
        DeskCase before = found.get();
        Optional<DeskAnswer> no = DeskRules.mayDecide(before, version, decider);
        if (no.isPresent()) {
            return no.get();
        }
        Optional<DecisionDraft.Mistake> mistake = draft.mistake(before).or(() -> againstAuthorities(before, draft));
        if (mistake.isPresent()) {
            return new Mistaken(before, mistake.get());
        }
        decide(before, draft, decider);
        return done(id, decider);
    }

    /** Who closes a case that an authority wants kept from the public says why. */
    private Optional<DecisionDraft.Mistake> againstAuthorities(DeskCase before, DecisionDraft draft) {
        return draft.closes() && draft.words().isEmpty() && owed.objected(before)
                ? Optional.of(DecisionDraft.Mistake.AGAINST_AUTHORITIES)
                : Optional.empty();
    }

    private void decide(DeskCase before, DecisionDraft draft, StaffMember decider) {
        DecisionKind kind = Objects.requireNonNull(draft.kind());
        DecisionReason reason = Objects.requireNonNull(draft.reason());
        String seen =
                cases.evidence(before.standing().filing(), before.standing().queue());
        long lot = cases.lot(before.id(), LOTS.nextLong());
        SecondBecause because = new TwoPersons(settings.secondPerson()).because(before, kind, lot);
        CaseStatus to = because == null ? kind.leadsTo() : CaseStatus.AWAITING_CONFIRMATION;
        DeskRules.check(before, to);
        Decision decision = new Decision(
                0,
                before.id(),
                kind,
                reason,
                draft.words(),
                decider.id(),
                RowMoments.now(clock),
                before.standing().status(),
                DigestUtils.sha256Hex(seen),
                lot,
                because,
                null,
                null,
                to == CaseStatus.AWAITING_CONFIRMATION
                                && because != null
                                && kind.leadsTo() == CaseStatus.CLOSED
                                && before.owed() > 0
                        ? draft.owed()
                        : null);
        cases.add(decision, before.version(), seen);
        cases.move(before.id(), to);
        recordSealed(
                decider,
                because == null ? AuditAction.CASE_DECIDED : AuditAction.CASE_PROPOSED,
                before,
                "%s, %s, seen %s, lot %d%s%s"
                        .formatted(
                                kind,
                                reason,
                                decision.seen(),
                                lot,
                                because == null ? "" : ", second by " + because,
                                decision.owed() == null ? "" : ", owed answers " + decision.owed()));
    }

    /** A second person agrees with the newest decision, or sends it back with words that say why. */
    @Transactional
    public DeskAnswer answer(CaseId id, int version, boolean agreed, String words, StaffMember second) {
        Optional<DeskCase> found = cases.lock(id, second);
        if (found.isEmpty()) {
            return refused(id, second);
        }
        DeskCase before = found.get();
        Optional<DeskAnswer> no = DeskRules.mayAnswer(before, version, agreed, second);
        if (no.isPresent()) {
            return no.get();
        }
        if (!agreed && words.isBlank()) {
            return new Mistaken(before, DecisionDraft.Mistake.NO_WORDS);
        }
        if (words.length() > DecisionDraft.LONGEST) {
            return new Mistaken(before, DecisionDraft.Mistake.TOO_MANY_WORDS);
        }
        Decision proposed = Objects.requireNonNull(before.newest());
        CaseStatus to = agreed ? proposed.kind().leadsTo() : proposed.before();
        DeskRules.check(before, to);
        if (agreed && to == CaseStatus.CLOSED) {
            settleOwed(before, proposed, second);
        }
        cases.addVerdict(proposed.id(), new SecondVerdict(second.id(), RowMoments.now(clock), agreed, words.strip()));
        cases.move(id, to);
        recordSealed(
                second,
                agreed ? AuditAction.CASE_CONFIRMED : AuditAction.CASE_SENT_BACK,
                before,
                "decision %d, %s".formatted(proposed.id(), proposed.kind()));
        return done(id, second);
    }

    /** Two persons agreed that the case ends, and what becomes of the answers that authorities owe. */
    private void settleOwed(DeskCase before, Decision proposed, StaffMember second) {
        cases.awaitOwed(before.id(), proposed.owed() == OwedOnClosing.AWAITED);
        if (proposed.owed() == OwedOnClosing.WITHDRAWN) {
            owed.withdraw(before, proposed.words(), second);
        }
    }

    /** Takes the newest decision back: who made it may, for a while, as long as no second person has answered. */
    @Transactional
    public DeskAnswer undo(CaseId id, StaffMember decider) {
        Optional<DeskCase> found = cases.lock(id, decider);
        if (found.isEmpty()) {
            return refused(id, decider);
        }
        DeskCase before = found.get();
        Optional<DeskAnswer> no =
                DeskRules.mayUndo(before, decider, RowMoments.now(clock).minus(settings.undoWithin()));
        if (no.isPresent()) {
            return no.get();
        }
        Decision newest = Objects.requireNonNull(before.newest());
        DeskRules.check(before, newest.before());
        cases.addUndone(newest.id(), new Undone(decider.id(), RowMoments.now(clock)));
        cases.move(id, newest.before());
        recordSealed(decider, AuditAction.CASE_UNDONE, before, "decision %d, %s".formatted(newest.id(), newest.kind()));
        return done(id, decider);
    }

    private DeskAnswer done(CaseId id, StaffMember person) {
        return cases.find(id, person).<DeskAnswer>map(Done::new).orElseGet(Unknown::new);
    }

    private DeskAnswer refused(CaseId id, StaffMember person) {
        audit.add(person.id().value(), AuditAction.CASE_REFUSED, "case " + id, "unknown or not theirs");
        return new Unknown();
    }

    /** Of an act that wrote a decision or moved the case. */
    private void recordSealed(StaffMember person, AuditAction action, DeskCase about, String detail) {
        audit.add(person.id().value(), action, about.subject(), detail);
    }

    private void record(StaffMember person, AuditAction action, DeskCase about, String detail) {
        audit.add(person.id().value(), action, about.subject(), detail);
    }
}
