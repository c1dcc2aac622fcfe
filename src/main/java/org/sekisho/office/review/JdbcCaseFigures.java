package org.sekisho.office.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures counted from the rows of cases, findings and decisions as they are. */
@Repository
record JdbcCaseFigures(JdbcClient jdbc, KeptEditions editions) implements CaseFigures {

    /** Entries found in cases, each with the newest decision that counts; one entry may have been found in two rows. */
    private static final String ENTRIES = """
            SELECT x.list_id, x.entry_code, MAX(x.edition) AS edition, SUM(x.late) AS flagged,
                SUM(x.decision IS NOT NULL) AS decided, SUM(x.decision = 'NO_CONCERN') AS no_concern
            FROM (
                SELECT c.id, l.list_id, e.entry_code, MAX(e.list_edition_id) AS edition,
                    MAX(o.run_id > :before) AS late, MAX(d.decision) AS decision
                FROM review_case c JOIN filing f ON f.id = c.filing_id
                    JOIN screening_outcome o ON o.filing_id = f.id
                    JOIN entry_finding e ON e.filing_id = c.filing_id AND e.queue = c.queue
                    JOIN list_edition l ON l.id = e.list_edition_id
                    LEFT JOIN case_decision d ON d.id = (SELECT MAX(m.id) FROM case_decision m
                        WHERE m.case_id = c.id AND %s)
                WHERE %s GROUP BY c.id, l.list_id, e.entry_code) x
            GROUP BY x.list_id, x.entry_code HAVING flagged > 0 OR decided > 0
            ORDER BY x.list_id, x.entry_code""";

    @Override
    public List<EntryFigure> entries(int lastRuns, StaffMember reader) {
        return figures("", before(lastRuns), Map.of(), reader).toList();
    }

    @Override
    public Optional<EntryFigure> entry(String list, String code, StaffMember reader) {
        return figures(" AND l.list_id = :list AND e.entry_code = :code", 0, Map.of("list", list, "code", code), reader)
                .findFirst();
    }

    private Stream<EntryFigure> figures(String which, long before, Map<String, String> values, StaffMember reader) {
        return jdbc
                .sql(ENTRIES.formatted(CountingDecision.judging("m"), NeedToKnow.CONDITION_OF_ALL + which))
                .params(new NeedToKnow(reader).valuesForFigures())
                .params(values)
                .param("before", before)
                .query((row, n) -> figure(row, reader))
                .list()
                .stream()
                .flatMap(Optional::stream);
    }

    @Override
    public List<EntryFigure> decidedOf() {
        return jdbc.sql(ENTRIES.formatted(CountingDecision.judging("m"), "NOT f.canary"))
                .param("before", 0)
                .query((row, n) -> figure(row, ""))
                .list();
    }

    /** The newest run that is not among the last so many. */
    private long before(int lastRuns) {
        return jdbc.sql("SELECT id FROM screening_run ORDER BY id DESC LIMIT 1 OFFSET " + lastRuns)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** A case may have entries of several areas; those that are not the reader's are left out. */
    private Optional<EntryFigure> figure(ResultSet row, StaffMember reader) throws SQLException {
        String code = row.getString("entry_code");
        String area =
                editions.entry(row.getLong("edition"), code).map(Entry::area).orElse("");
        return reader.profile().access().reaches(area) ? Optional.of(figure(row, area)) : Optional.empty();
    }

    private static EntryFigure figure(ResultSet row, String area) throws SQLException {
        return new EntryFigure(
                row.getString("list_id"),
                row.getString("entry_code"),
                area,
                row.getInt("flagged"),
                row.getInt("decided"),
                row.getInt("no_concern"));
    }

    @Override
    public List<Waiting> waiting(Instant now, StaffMember reader) {
        return jdbc.sql("""
                        SELECT c.queue, c.work_list, TIMESTAMPDIFF(DAY, c.opened_at, :now) AS days, COUNT(*) AS cases
                        FROM review_case c WHERE c.work_list <> 'ENDED' AND c.clock_stage <> 'PUBLIC' AND %s
                        GROUP BY c.queue, c.work_list, days ORDER BY c.queue, c.work_list, days""".formatted(NeedToKnow.CONDITION_OF_ALL))
                .params(new NeedToKnow(reader).valuesForFigures())
                .param("now", RowMoments.stored(now))
                .query((row, n) -> new Waiting(
                        ReviewQueue.valueOf(row.getString("queue")),
                        WorkList.valueOf(row.getString("work_list")),
                        Math.max(0, row.getInt("days")),
                        row.getInt("cases")))
                .list();
    }

    @Override
    public List<OpenCases> open() {
        return jdbc.sql("""
                        SELECT queue, work_list, COUNT(*) AS cases, MIN(opened_at) AS oldest FROM review_case
                        WHERE work_list <> 'ENDED' GROUP BY queue, work_list""")
                .query((row, n) -> new OpenCases(
                        ReviewQueue.valueOf(row.getString("queue")),
                        WorkList.valueOf(row.getString("work_list")),
                        row.getInt("cases"),
                        RowMoments.of(row, "oldest")))
                .list();
    }
}
