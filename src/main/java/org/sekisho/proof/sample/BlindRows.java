package org.sekisho.proof.sample;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.staff.StaffId;

/** What was drawn, and what came of it. Whoever calls it holds the transaction. */
interface BlindRows {

    /** A filing that may be drawn. */
    record Clear(FilingId id, FilingNumber number) {}

    Optional<BlindLot> lotOf(long run);

    /** The fraction that the newest run before left. */
    double carried();

    void keep(long run, BlindLot lot);

    /** The clear filings of a run whose text is kept and that have no case, always in the same order. */
    List<Clear> clearOf(long run);

    void mark(long run, FilingId filing);

    /** The run in which a case was drawn; empty if it was not, or nobody's decision on it counts yet. */
    Optional<Long> drawnIn(CaseId id);

    /** The keys of the list editions that a run used. */
    List<Long> editionsOf(long run);

    void name(CaseId id, String entry, String area, StaffId by, Instant at);
}
