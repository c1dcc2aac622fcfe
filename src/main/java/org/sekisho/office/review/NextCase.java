package org.sekisho.office.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;

/** Puts the most urgent case on a person's table. Several people may ask at once, and each gets one of their own. */
@Service
public record NextCase(CaseQueue queue, CaseDesk desk) {

    /**
     * Takes the next that nobody has decided or answered; where there is none, one that is in review and still to be decided.
     * What is
     * asked for by its list or its state is taken from there only.
     */
    public Optional<CaseId> takeAny(QueueFilter filter, StaffMember taker) {
        Optional<CaseId> undecided = take(filter, taker);
        return undecided.isEmpty() && filter.list() == null && filter.status() == null
                ? take(filter.in(WorkList.TO_DECIDE), taker)
                : undecided;
    }

    /**
     * Takes it; where somebody was quicker, the one after, and so on through the queue. Empty if there is none that was not
     * tried.
     */
    public Optional<CaseId> take(QueueFilter filter, StaffMember taker) {
        Set<CaseId> tried = new HashSet<>();
        List<CaseId> next = queue.next(filter, taker);
        while (!tried.containsAll(next)) {
            for (CaseId id : next) {
                if (tried.add(id) && desk.take(id, taker, false) instanceof CaseAnswer.Done) {
                    return Optional.of(id);
                }
            }
            next = queue.next(filter, taker);
        }
        return Optional.empty();
    }
}
