package org.sekisho.office.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.deadline.CaseStage;
import org.sekisho.office.staff.StaffId;

/** A row of {@code review_case} as what it means. */
final class CaseRow {

    private CaseRow() {}

    /** The case's status, list, rank and deadline. */
    public static ReviewCase standing(ResultSet row) throws SQLException {
        return new ReviewCase(
                new FilingId(row.getLong("filing_id")),
                ReviewQueue.valueOf(row.getString("queue")),
                CaseStatus.valueOf(row.getString("status")),
                WorkList.valueOf(row.getString("work_list")),
                row.getDouble("rank_score"),
                row.getString("clock"),
                CaseClock.deadline(row),
                CaseStage.valueOf(row.getString("clock_stage")) == CaseStage.PUBLIC
                        ? row.getObject("clock_from", LocalDate.class)
                        : null);
    }

    /** The assignee; null if the case has ended or is assigned to nobody. */
    public static @Nullable StaffId assignedTo(ResultSet row) throws SQLException {
        String to = row.getString("assigned_to");
        return to == null || WorkList.valueOf(row.getString("work_list")) == WorkList.ENDED ? null : new StaffId(to);
    }

    /** The hold; null if nobody has the case on the table or the time has run out. */
    public static @Nullable Hold hold(ResultSet row, Instant now) throws SQLException {
        String by = row.getString("held_by");
        Instant until = RowMoments.orNull(row, "held_until");
        return by == null || until == null || until.isBefore(now) ? null : new Hold(new StaffId(by), until);
    }
}
