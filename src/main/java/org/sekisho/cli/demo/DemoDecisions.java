package org.sekisho.cli.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.DecisionDraft;
import org.sekisho.office.review.DecisionKind;
import org.sekisho.office.review.DecisionReason;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.deciding.CaseDesk;
import org.sekisho.office.review.deciding.DeskAnswer;
import org.sekisho.office.review.queue.CaseQueue;
import org.sekisho.office.review.queue.NextCase;
import org.sekisho.office.review.queue.QueueFilter;
import org.sekisho.office.review.queue.QueuedCase;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Decides some cases as people would, from the least urgent upwards, so that the urgent ones are there for the newcomer. It
 * goes by no word of any filing, and says so in each decision.
 */
@Component
class DemoDecisions {

    private static final String WORDS =
            "Decided by sekisho demo, so that the queue has something of everything. Nobody judged this filing.";

    private static final List<Planned> SECRECY = List.of(
            new Planned(DecisionKind.NO_CONCERN, DecisionReason.OTHER_MEANING, true),
            new Planned(DecisionKind.NO_CONCERN, DecisionReason.UNDER_THE_LIMIT, true),
            new Planned(DecisionKind.SECRECY_REVIEW, DecisionReason.ON_THE_LIST, true),
            new Planned(DecisionKind.ASK_FOR_INFORMATION, DecisionReason.UNCLEAR, true),
            new Planned(DecisionKind.RECOMMEND_SECRECY_ORDER, DecisionReason.ON_THE_LIST, true),
            new Planned(DecisionKind.RECOMMEND_SECRECY_ORDER, DecisionReason.ON_THE_LIST, false));

    private static final List<Planned> DISCLOSURE = List.of(
            new Planned(DecisionKind.NO_CONCERN, DecisionReason.KNOWN_ALREADY, true),
            new Planned(DecisionKind.DISCLOSURE_REVIEW, DecisionReason.STATE_FUNDED, true),
            new Planned(DecisionKind.REQUEST_STATEMENT, DecisionReason.NOT_STATED, true));

    private final CaseQueue queue;
    private final CaseDesk desk;
    private final NextCase next;

    DemoDecisions(CaseQueue queue, CaseDesk desk, NextCase next) {
        this.queue = queue;
        this.desk = desk;
        this.next = next;
    }

    /** What is to be decided, and whether a second person agrees if one is asked for. */
    private record Planned(DecisionKind kind, DecisionReason reason, boolean confirmed) {}

    boolean areMade(StaffMember reader) {
        return queue.counts(QueueFilter.WORK, reader).statuses().entrySet().stream()
                .anyMatch(count -> count.getKey() != CaseStatus.OPEN && count.getValue() > 0);
    }

    void make(StaffMember examiner, StaffMember second) {
        make(ReviewQueue.SECRECY, SECRECY, examiner, second);
        make(ReviewQueue.DISCLOSURE, DISCLOSURE, examiner, second);
    }

    /** Leaves a case on someone's table. */
    void take(StaffMember taker) {
        next.take(QueueFilter.WORK, taker);
    }

    private void make(ReviewQueue of, List<Planned> plan, StaffMember examiner, StaffMember second) {
        List<QueuedCase> cases = new ArrayList<>(
                queue.page(QueueFilter.of(of, CaseStatus.OPEN), null, examiner).cases());
        Collections.reverse(cases);
        for (int i = 0; i < Math.min(plan.size(), cases.size()); i++) {
            decide(cases.get(i).id(), plan.get(i), examiner, second);
        }
    }

    private void decide(CaseId id, Planned planned, StaffMember examiner, StaffMember second) {
        DeskCase taken = done(desk.take(id, examiner, false));
        DecisionDraft draft = new DecisionDraft(planned.kind(), reason(planned, taken), WORDS);
        DeskCase decided = done(desk.decide(id, taken.version(), draft, examiner));
        if (decided.standing().status() == CaseStatus.AWAITING_CONFIRMATION && planned.confirmed()) {
            done(desk.answer(id, decided.version(), true, "", second));
        }
    }

    /** What is planned speaks of words, and some filings were not read: those get the first reason that fits. */
    private static DecisionReason reason(Planned planned, DeskCase taken) {
        return planned.reason().mayBeGivenFor(planned.kind(), taken.unread())
                ? planned.reason()
                : DecisionReason.of(planned.kind(), taken.unread()).get(0);
    }

    /** Nobody else is there yet, so whatever is not done is a fault of this class. */
    private static DeskCase done(DeskAnswer answer) {
        if (answer instanceof DeskAnswer.Done done) {
            return done.now();
        }
        throw new IllegalStateException("A case of the demonstration could not be decided: "
                + answer.getClass().getSimpleName());
    }
}
