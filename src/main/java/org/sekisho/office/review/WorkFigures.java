package org.sekisho.office.review;

import java.time.Instant;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work of people in numbers, within what the reader may know of. */
@Repository
public record WorkFigures(JdbcClient jdbc) {

    /** The work of one person. */
    public record Day(int done, int waiting) {}

    /** What a person decided, confirmed or sent back since a moment, and how many of the cases they decided on wait for others. */
    public Day day(StaffMember person, Instant since) {
        return jdbc.sql("""
                        SELECT (SELECT COUNT(*) FROM case_decision
                                WHERE decided_by = :reader AND decided_at >= :since AND undone_at IS NULL)
                            + (SELECT COUNT(*) FROM case_decision WHERE second_by = :reader AND second_at >= :since) AS done,
                            (SELECT COUNT(DISTINCT c.id) FROM case_decision d JOIN review_case c ON c.id = d.case_id
                                WHERE d.decided_by = :reader AND d.undone_at IS NULL
                                    AND c.work_list IN ('TO_CONFIRM', 'WITH_AUTHORITY', 'WITH_APPLICANT') AND %s) AS waiting""".formatted(NeedToKnow.CONDITION))
                .params(new NeedToKnow(person).values())
                .param("since", RowMoments.stored(since))
                .query(JdbcRecords.of(Day.class))
                .single();
    }
}
