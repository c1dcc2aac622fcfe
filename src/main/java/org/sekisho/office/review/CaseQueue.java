package org.sekisho.office.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.office.staff.StaffMember;

/** The cases that a person may know of. */
public interface CaseQueue {

    /**
     * One page of what is asked for.
     *
     * @param after where to go on; null for the beginning
     */
    QueueSlice page(QueueFilter filter, QueueOrder order, @Nullable QueueMark after, StaffMember reader);

    /** The same, the most urgent first. */
    default QueueSlice page(QueueFilter filter, @Nullable QueueMark after, StaffMember reader) {
        return page(filter, QueueOrder.DEADLINE, after, reader);
    }

    /** The numbers of cases that are asked for, by status and by list. */
    QueueCounts counts(QueueFilter filter, StaffMember reader);

    /**
     * The number of cases that a person may act on now: that wait for a decision, or for a second person who is not the one who
     * proposed; as with all counts, {@value QueueCounts#MOST} may be more.
     *
     * @param counted what is asked for, in whatever list
     */
    int toDo(QueueCounts counted, QueueFilter filter, StaffMember reader);

    /**
     * The most urgent cases that the person may decide on and that nobody else has on the table, one page of them.
     * What is assigned to somebody else is offered for confirmation only. One that
     * the person decided is not offered for confirmation, and one that is looked into only if its list or status is asked for.
     */
    List<CaseId> next(QueueFilter filter, StaffMember reader);
}
