package org.sekisho.review;

import java.util.Optional;
import org.sekisho.staff.StaffMember;
import org.springframework.stereotype.Service;

/** Puts the most urgent case on a person's table. Several people may ask at once, and each gets one of their own. */
@Service
public class NextCase {

    /** All who ask at once see the same case first, and one of them gets it. */
    private static final int TRIES = 64;

    private final CaseQueue queue;
    private final CaseDesk desk;

    NextCase(CaseQueue queue, CaseDesk desk) {
        this.queue = queue;
        this.desk = desk;
    }

    /** Takes it; somebody may be quicker, then it is the one after. Empty if nothing is left. */
    public Optional<CaseId> take(QueueFilter filter, StaffMember taker) {
        for (int i = 0; i < TRIES; i++) {
            Optional<CaseId> next = queue.next(filter, taker);
            if (next.isEmpty() || desk.take(next.get(), taker, false) instanceof DeskAnswer.Done) {
                return next;
            }
        }
        return Optional.empty();
    }
}
