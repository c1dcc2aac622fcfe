package org.sekisho.office.review.deciding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.Decision;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.Hold;
import org.sekisho.office.staff.StaffMember;

/** Cases and decisions on them, for the desk. Whoever calls it holds the transaction. */
interface CaseRecords {

    /** The case, if the reader may know of it. */
    Optional<DeskCase> find(CaseId id, StaffMember reader);

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<DeskCase> lock(CaseId id, StaffMember reader);

    /** Puts it on someone's table, or on nobody's. Who reads it is not disturbed: that counts as no change. */
    void hold(CaseId id, @Nullable Hold hold);

    /** Moves it, takes it from the table, counts the change, and keeps by which decision it now stands: the newest that counts. */
    void move(CaseId id, CaseStatus to);

    /** How many answers authorities owe on it. */
    void owes(CaseId id, int answers);

    /** Whether they are awaited beyond the end of the case. */
    void awaitOwed(CaseId id, boolean awaited);

    /** The seed of the case's one lot. The first who asks brings it; nobody draws again. */
    long lot(CaseId id, long fresh);

    /** One that needs a second person makes the case one that takes two, from this version on. */
    void add(Decision decision, int caseVersion, String seen);

    void addVerdict(long decision, Decision.SecondVerdict verdict);

    void addUndone(long decision, Decision.Undone undone);

    /** All that was found for a queue in a filing, and in which editions, as one text that is the same for the same rows. */
    String evidence(FilingId filing, ReviewQueue queue);
}
