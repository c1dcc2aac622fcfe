package org.sekisho.office.precedent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditEvent;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.CaseAnswer;
import org.sekisho.office.review.deciding.CaseDesk;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open cases in which the same entries were found in the same words, and one decision for some of them.
 *
 * <p>Each gets a decision of its own, with its own evidence, its own lot for a second person and its own record on the audit
 * trail, exactly as if it had been decided alone.
 */
@Service
public class AlikeCases {

    /** The most cases that are shown, and decided, at once. */
    public static final int MOST = 30;

    private final JdbcAlikeRows rows;
    private final CaseDesk desk;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    AlikeCases(JdbcAlikeRows rows, CaseDesk desk, AuditTrail audit, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.desk = desk;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Cases to be looked at together.
     *
     * @param of the one that was asked for
     * @param open the most urgent first; it may be among them
     * @param sameText those of them whose passages read the same to the last character
     * @param all how many there are, also where not all are shown
     */
    public record Group(DeskCase of, List<DeskCase> open, Set<CaseId> sameText, int all) {

        public Group {
            open = List.copyOf(open);
            sameText = Set.copyOf(sameText);
        }
    }

    /** What became of one of them. */
    public record Answer(CaseId about, CaseAnswer answer) {}

    /** How many open cases are like a case, itself not counted. */
    public int count(DeskCase shown, StaffMember reader) {
        return rows.countOthers(shown.id(), reader);
    }

    /** The cases with their words about to be shown; empty if the reader may not know of the one that is asked for. */
    @Transactional
    public Optional<Group> see(CaseId id, StaffMember reader) {
        return desk.see(id, reader).map(of -> {
            List<DeskCase> open = rows.open(id, reader, MOST).stream()
                    .flatMap(alike -> (alike.equals(id) ? Optional.of(of) : desk.see(alike, reader)).stream())
                    .toList();
            return new Group(of, open, rows.sameText(id, ids(open)), rows.countOthers(id, reader) + 1);
        });
    }

    /**
     * Decides cases that are like one another, each in a transaction of its own: whoever has one of them on the table holds up
     * that one alone.
     *
     * @param versions of each case that was ticked, as it was when it was shown
     * @return what became of each, in the order given, one that is not of the group being unknown; empty if the decider may
     *     not know of the case whose group it is
     */
    public Optional<List<Answer>> decide(
            CaseId of, Map<CaseId, Integer> versions, DecisionDraft draft, StaffMember decider) {
        Optional<DeskCase> seen = desk.see(of, decider);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        Set<CaseId> group = rows.members(of, List.copyOf(versions.keySet()));
        List<Answer> answers = new ArrayList<>();
        versions.forEach((id, version) -> answers.add(new Answer(
                id, group.contains(id) ? desk.decide(id, version, draft, decider) : new CaseAnswer.Unknown())));
        record(seen.get(), answers, decider);
        return Optional.of(answers);
    }

    private void record(DeskCase of, List<Answer> answers, StaffMember decider) {
        long done = answers.stream()
                .filter(answer -> answer.answer() instanceof CaseAnswer.Done)
                .count();
        AuditEvent event = new AuditEvent(
                decider.id().value(),
                AuditAction.CASES_DECIDED_TOGETHER,
                of.subject(),
                "%d of %d that were ticked".formatted(done, answers.size()));
        transaction.executeWithoutResult(status -> audit.add(List.of(event)));
    }

    private static List<CaseId> ids(List<DeskCase> cases) {
        return cases.stream().map(DeskCase::id).toList();
    }
}
