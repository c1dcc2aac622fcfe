package org.sekisho.office.review;

import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseActs.Act;
import org.sekisho.office.review.Decision.SecondBecause;
import org.sekisho.office.review.Decision.SecondVerdict;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.screening.OutcomeKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people look at cases and decide them. Whatever is done, and every look, goes on the audit trail in the same
 * transaction; so does every try to see what a person may not know of.
 */
@Service
public class CaseDesk {

    private static final SecureRandom LOTS = new SecureRandom();

    private final CaseActs acts;
    private final JdbcCaseRecords cases;
    private final OwedAnswers owed;
    private final AuditTrail audit;
    private final ReviewSettings settings;

    CaseDesk(CaseActs acts, JdbcCaseRecords cases, OwedAnswers owed, AuditTrail audit, ReviewSettings settings) {
        this.acts = acts;
        this.cases = cases;
        this.owed = owed;
        this.audit = audit;
        this.settings = settings;
    }

    /** A case with the filing's words about to be shown; empty if there is none that this person may know of. */
    @Transactional
    public Optional<DeskCase> see(CaseId id, StaffMember reader) {
        Optional<DeskCase> found = acts.find(id, reader);
        found.ifPresent(seen ->
                audit.add(reader.id().value(), AuditAction.CASE_SEEN, seen.subject(), "version " + seen.version()));
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

    /** The newest version after this one, one that was read before others; empty if the reader may know of none. */
    public Optional<Copy> copy(DeskCase shown, StaffMember reader) {
        return cases.copy(shown, reader);
    }

    /**
     * A later version of a filing, or what was given in its place.
     *
     * @param number the filing's, or that which was given to it
     * @param outcome of its screening; null if it waits
     * @param about its newest case that the reader may know of; null if there is none
     */
    public record Copy(
            FilingNumber number,
            int version,
            @Nullable OutcomeKind outcome,
            @Nullable CaseId about) {

        public boolean wasRead() {
            return outcome != null && outcome != OutcomeKind.UNSCREENABLE;
        }
    }

    /** Nobody says that a copy was read which is not there, or was not read, or of which they may not know. */
    private Optional<DecisionDraft.Mistake> mistakenCopy(
            DeskCase before, @Nullable DecisionReason reason, StaffMember person) {
        if (reason != DecisionReason.COPY_CAME) {
            return Optional.empty();
        }
        Copy copy = copy(before, person).orElse(null);
        if (copy == null) {
            return Optional.of(DecisionDraft.Mistake.NO_COPY);
        }
        return copy.wasRead()
                ? Optional.empty()
                : Optional.of(
                        copy.outcome() == null ? DecisionDraft.Mistake.COPY_WAITS : DecisionDraft.Mistake.COPY_UNREAD);
    }

    /** A case that is named beside another. */
    public record OtherCase(CaseId id, ReviewQueue queue) {}

    /** A case as it stands, of which no word is about to be shown; empty if there is none that the person may know of. */
    public Optional<DeskCase> standing(CaseId id, StaffMember reader) {
        return cases.find(id, reader);
    }

    /**
     * Puts a case on a person's table for a while; again, to have it longer. Whoever may only confirm has nothing to do with one
     * that waits for a decision, and keeps it from those who may decide.
     *
     * @param over whether to take it from someone else's table
     */
    public CaseAnswer take(CaseId id, StaffMember taker, boolean over) {
        return acts.perform(id, taker, act -> {
            DeskCase before = act.about();
            act.refuseIf(!DeskRules.mayTake(before, taker), CaseRefusal.ROLE);
            Optional<CaseRefusal> others = DeskRules.heldByAnother(before, taker);
            act.refuseIf(others.isPresent() && !over, CaseRefusal.HELD);
            cases.hold(id, new Hold(act.by(), act.now().plus(settings.hold())));
            Hold held = before.hold();
            if (held == null) {
                act.note(AuditAction.CASE_TAKEN, "");
            } else if (others.isPresent()) {
                act.note(AuditAction.CASE_TAKEN_OVER, "from " + held.by());
            }
        });
    }

    /**
     * Decides a case, or proposes to where it needs a second person.
     *
     * @param version of the case that the person saw
     */
    public CaseAnswer decide(CaseId id, int version, DecisionDraft draft, StaffMember decider) {
        return acts.perform(id, decider, act -> {
            DeskCase before = act.about();
            act.refuse(DeskRules.mayDecide(before, version, decider));
            act.refuse(draft.mistake(before));
            act.refuse(mistakenCopy(before, draft.reason(), decider));
            boolean against = draft.closes() && draft.words().isEmpty() && owed.objected(before, decider);
            act.refuseIf(against, DecisionDraft.Mistake.AGAINST_AUTHORITIES);
            decide(act, draft);
        });
    }

    private void decide(Act act, DecisionDraft draft) {
        DeskCase before = act.about();
        DecisionKind kind = Objects.requireNonNull(draft.kind());
        DecisionReason reason = Objects.requireNonNull(draft.reason());
        String seen =
                cases.evidence(before.standing().filing(), before.standing().queue());
        long lot = cases.lot(before.id(), LOTS.nextLong());
        SecondBecause because = act.second(kind, lot);
        CaseStatus to = because == null ? kind.leadsTo() : CaseStatus.AWAITING_CONFIRMATION;
        DeskRules.check(before, to);
        Decision decision = new Decision(
                0,
                before.id(),
                kind,
                reason,
                draft.words(),
                act.by(),
                act.now(),
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
        act.note(
                because == null ? AuditAction.CASE_DECIDED : AuditAction.CASE_PROPOSED,
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
    public CaseAnswer answer(CaseId id, int version, boolean agreed, String words, StaffMember second) {
        return acts.perform(id, second, act -> {
            DeskCase before = act.about();
            act.refuse(DeskRules.mayAnswer(before, version, agreed, second));
            act.refuseIf(!agreed && words.isBlank(), DecisionDraft.Mistake.NO_WORDS);
            act.refuseIf(words.length() > DecisionDraft.LONGEST, DecisionDraft.Mistake.TOO_MANY_WORDS);
            Decision proposed = Objects.requireNonNull(before.newest());
            act.refuse(agreed ? mistakenCopy(before, proposed.reason(), second) : Optional.empty());
            CaseStatus to = agreed ? proposed.kind().leadsTo() : proposed.before();
            DeskRules.check(before, to);
            if (agreed && to == CaseStatus.CLOSED) {
                settleOwed(before, proposed, second);
            }
            cases.addVerdict(proposed.id(), new SecondVerdict(act.by(), act.now(), agreed, words.strip()));
            cases.move(id, to);
            act.note(
                    agreed ? AuditAction.CASE_CONFIRMED : AuditAction.CASE_SENT_BACK,
                    "decision %d, %s".formatted(proposed.id(), proposed.kind()));
        });
    }

    /** Two persons agreed that the case ends, and what becomes of the answers that authorities owe. */
    private void settleOwed(DeskCase before, Decision proposed, StaffMember second) {
        cases.awaitOwed(before.id(), proposed.owed() == OwedOnClosing.AWAITED);
        if (proposed.owed() == OwedOnClosing.WITHDRAWN) {
            owed.withdraw(before, proposed.words(), second);
        }
    }
}
