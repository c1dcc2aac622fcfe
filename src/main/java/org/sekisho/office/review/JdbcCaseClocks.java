package org.sekisho.office.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.deadline.Deadline;
import org.sekisho.office.deadline.OfficeDays;
import org.sekisho.office.deadline.Pace;
import org.sekisho.office.deadline.Stage;
import org.sekisho.office.deadline.Standing;
import org.sekisho.office.deadline.WaitingCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks of cases, from their rows. */
@Repository
record JdbcCaseClocks(JdbcClient jdbc, Clocks clocks) implements CaseClocks {

    /** A last day is over everywhere on Earth 36 hours after it began at Greenwich; what came until then came in time. */
    private static final String IN_TIME = "c.opened_at < c.due_on + INTERVAL 36 HOUR";

    /**
     * A question to the applicant, a longer look, and an order that was recommended and not given do not stop the law's clock.
     * That of an order that was given runs until its end is noted, whatever becomes of the case.
     */
    private static final String RUNS = "(c.status <> 'CLOSED' OR c.clock_stage = 'ORDERED')";

    private static final int PACE_DAYS = 20;

    private static final Comparator<ClockCount> BY_NAME =
            Comparator.comparing(ClockCount::jurisdiction).thenComparing(ClockCount::clock);

    @Override
    public List<ClockCount> counts(Instant now) {
        Map<String, ClockCount> counts = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT c.clock_jurisdiction, c.clock_code, c.due_on, c.act_by, c.warn_on, %1$s AS in_time,
                            COUNT(*) AS cases
                        FROM review_case c WHERE c.clock IS NOT NULL AND %2$s
                        GROUP BY c.clock_jurisdiction, c.clock_code, c.due_on, c.act_by, c.warn_on, in_time""".formatted(IN_TIME, RUNS)).query(row -> {
            ClockCount count = count(row, now);
            counts.merge(count.name(), count, ClockCount::and);
        });
        return counts.values().stream().sorted(BY_NAME).toList();
    }

    private ClockCount count(ResultSet row, Instant now) throws SQLException {
        Deadline deadline = CaseClock.deadline(row);
        int cases = row.getInt("cases");
        return deadline == null
                ? ClockCount.undated(row.getString("clock_jurisdiction"), row.getString("clock_code"), cases)
                : ClockCount.of(clocks.standing(deadline, now), row.getBoolean("in_time"), cases);
    }

    @Override
    public List<RanOut> ranOut(Instant now) {
        Map<String, RanOut> ranOut = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT f.number, c.clock_jurisdiction, c.clock_code, c.due_on, c.act_by, c.warn_on
                        FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE c.due_on <= :tomorrow AND %s AND %s
                        ORDER BY c.due_on, c.id""".formatted(IN_TIME, RUNS))
                .param("tomorrow", LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))
                .query(row -> {
                    Deadline deadline = CaseClock.deadline(row);
                    Standing standing = deadline == null ? null : clocks.standing(deadline, now);
                    if (standing != null && standing.stage() == Stage.PAST) {
                        ClockCount one = ClockCount.of(standing, true, 1);
                        RanOut found = new RanOut(one, List.of(new FilingNumber(row.getString("number"))));
                        ranOut.merge(one.name(), found, JdbcCaseClocks::both);
                    }
                });
        return ranOut.values().stream()
                .sorted(Comparator.comparing(RanOut::count, BY_NAME))
                .toList();
    }

    private static RanOut both(RanOut one, RanOut other) {
        List<FilingNumber> filings = new ArrayList<>(one.filings());
        filings.addAll(other.filings());
        return new RanOut(one.count().and(other.count()), filings);
    }

    @Override
    public List<WaitingCase> inOrderOfTheQueue() {
        return jdbc.sql("""
                        SELECT clock_jurisdiction, clock_code, due_on FROM review_case WHERE work_list IN (:waiting)
                        ORDER BY due_order, rank_score DESC, id""")
                .param("waiting", WorkList.needingWork())
                .query((row, n) -> new WaitingCase(
                        row.getString("clock_jurisdiction"),
                        row.getString("clock_code"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    @Override
    public Optional<Pace> pace(Instant now) {
        OfficeDays days = clocks.daysHere();
        LocalDate today = days.at(now);
        LocalDate first = days.workingDaysBefore(today, PACE_DAYS);
        Instant until = days.isWorkingDay(today)
                ? days.endOf(today.minusDays(1))
                : now; // on a day off no working day is cut short
        int cases = jdbc.sql("""
                        SELECT COUNT(DISTINCT case_id) FROM case_decision
                        WHERE undone_at IS NULL AND decided_at >= :since AND decided_at < :until""")
                .param(
                        "since",
                        RowMoments.stored(first.atStartOfDay(days.zone()).toInstant()))
                .param("until", RowMoments.stored(until))
                .query(Integer.class)
                .single();
        return cases == 0 ? Optional.empty() : Optional.of(new Pace(cases, PACE_DAYS));
    }
}
