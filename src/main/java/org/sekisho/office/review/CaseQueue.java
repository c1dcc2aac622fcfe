package org.sekisho.office.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases that a person may know of. */
@Repository
public class CaseQueue {

    static final int PAGE = 50;

    /** Cases of one status, or cases that wait for a second person, so that the database reads them in the order of an index and stops when it has enough. */
    private static final String CASES = """
            (SELECT c.id, c.due_order, c.rank_score, c.first_area FROM review_case c %s
            WHERE %s AND %s
            ORDER BY %s LIMIT %d)""";

    /** Only of the first cases of all kinds whatever a line shows. */
    private static final String LINES = """
            SELECT c.*, f.number, f.version AS filing_version, f.received_at
            FROM (%s) n JOIN review_case c ON c.id = n.id JOIN filing f ON f.id = c.filing_id
            ORDER BY %s""";

    private static final String OWN =
            "SELECT c.status, c.work_list, COUNT(*) AS cases FROM review_case c WHERE %s GROUP BY c.status, c.work_list";

    private static final String SOME =
            "SELECT COUNT(*) FROM (SELECT c.id FROM review_case c %s WHERE %s LIMIT " + QueueCounts.MOST + ") n";

    private static final String FIRST = "SELECT '%s' AS status, '%s' AS work_list, (%s) AS cases";

    private final JdbcClient client;
    private final Clocks clocks;
    private final Clock clock;

    CaseQueue(JdbcClient client, Clocks clocks, Clock clock) {
        this.client = client;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * One page of what is asked for.
     *
     * @param after where to go on; null for the beginning
     */
    public QueueSlice page(QueueFilter filter, QueueOrder order, @Nullable QueueMark after, StaffMember reader) {
        QueueCondition asked = filter.asksForToDo() ? toActOn(filter, reader) : asked(filter, reader);
        if (after != null) {
            asked.and(order.after());
            asked.putAll(after.values());
        }
        if (filter.asksForToDo()) {
            asked.and(QueueCondition.ACTIONABLE);
        }
        String first = first(filter, asked, order, PAGE + 1, CaseRights.of(reader));
        List<Row> rows = first.isEmpty() ? List.of() : rows(LINES.formatted(first, order.by("c.")), asked);
        List<Row> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new QueueSlice(
                queued(shown, reader), rows.size() > PAGE ? shown.get(PAGE - 1).mark() : null);
    }

    /** The numbers of cases that are asked for, by status and by list. */
    public QueueCounts counts(QueueFilter filter, StaffMember reader) {
        QueueCondition asked = asked(filter, reader);
        Map<CaseStatus, Integer> statuses = new EnumMap<>(CaseStatus.class);
        Map<WorkList, Integer> lists = new EnumMap<>(WorkList.class);
        String counting = filter.mine() ? OWN.formatted(asked.sql()) : firstOfEach(places(), asked);
        if (!counting.isEmpty()) {
            client.sql(counting).params(asked.values()).query(row -> {
                int cases = row.getInt("cases");
                statuses.merge(CaseStatus.valueOf(row.getString("status")), cases, Integer::sum);
                lists.merge(WorkList.valueOf(row.getString("work_list")), cases, Integer::sum);
            });
        }
        lists.merge(
                WorkList.TO_CONFIRM,
                count(QueueCondition.PROPOSED + " AND c.work_list <> 'TO_CONFIRM'", asked(filter, reader)),
                Integer::sum);
        statuses.values().removeIf(cases -> cases == 0);
        lists.values().removeIf(cases -> cases == 0);
        return new QueueCounts(statuses, lists);
    }

    /** Counts the first so many of each list and status, by an index: whatever an office holds, that takes no longer. */
    private static String firstOfEach(List<Place> places, QueueCondition asked) {
        List<String> counts = new ArrayList<>();
        for (Place in : places) {
            String of = "c.status = '%s' AND c.work_list = '%s' AND ".formatted(in.status, in.list) + asked.sql();
            asked.parts()
                    .forEach(part -> counts.add(FIRST.formatted(
                            in.status, in.list, SOME.formatted(part.hint(), part.condition() + " AND " + of))));
        }
        return String.join("\nUNION ALL\n", counts);
    }

    /** A status and a list in which any case stands, whoever may know of it. */
    private record Place(CaseStatus status, WorkList list) {}

    /** Looked up by an index before cases are asked for in each place: to look for none takes longer than to find that there are none. */
    private List<Place> places() {
        return JdbcRecords.list(client, Place.class, """
                        SELECT status, work_list AS list FROM review_case GROUP BY status, work_list""");
    }

    /**
     * The number of cases that a person may act on now: that wait for a decision, or for a second person who is not the one who
     * proposed; as with all counts, {@value QueueCounts#MOST} may be more.
     *
     * @param counted what is asked for, in whatever list
     */
    public int toDo(QueueCounts counted, QueueFilter filter, StaffMember reader) {
        CaseRights rights = CaseRights.of(reader);
        int listed = rights.mayDecide() ? counted.lists().getOrDefault(WorkList.TO_DECIDE, 0) : 0;
        int toDecide = listed == 0 || listed >= QueueCounts.MOST
                ? listed
                : listed - count("c.work_list = 'TO_DECIDE' AND c.id IN (:putOff)", toActOn(filter, reader));
        return rights.mayConfirm()
                ? toDecide
                        + count(
                                "c.status = 'AWAITING_CONFIRMATION' AND " + QueueCondition.ACTIONABLE,
                                toActOn(filter, reader))
                        + count(
                                QueueCondition.PROPOSED_BY_OTHERS + " AND c.work_list <> 'TO_CONFIRM'"
                                        + (rights.mayDecide() ? " AND c.work_list <> 'TO_DECIDE'" : "")
                                        + " AND " + QueueCondition.ACTIONABLE,
                                toActOn(filter, reader))
                : toDecide;
    }

    private QueueCondition asked(QueueFilter filter, StaffMember reader) {
        QueueCondition asked = QueueCondition.of(filter, reader, clock.instant());
        if (filter.mine()) {
            String theirs = "d.decided_by = :of AND COALESCE(w.assigned_to, :of) = :of";
            asked.put("sentBack", orNone(sentBack(theirs, reader.id().value())));
        }
        return asked;
    }

    /** The numbers of cases of which a second person sent the last decision back, as they stand now. */
    private List<Long> sentBack(String which, Object of) {
        return client.sql("""
                        SELECT d.case_id FROM case_decision d JOIN review_case w ON w.id = d.case_id
                        WHERE d.second_verdict = 'DISAGREED' AND d.undone_at IS NULL AND w.status = d.status_before AND %s
                            AND NOT EXISTS (SELECT 1 FROM case_decision l WHERE l.case_id = d.case_id AND l.id > d.id)""".formatted(which))
                .param("of", of)
                .query(JdbcRecords.of(Long.class))
                .list();
    }

    /** The same with what the reader put off, of which a part may speak. */
    private QueueCondition toActOn(QueueFilter filter, StaffMember reader) {
        QueueCondition asked = asked(filter, reader);
        asked.put("putOff", putOff(reader));
        return asked;
    }

    /** Looked up once, as a person has put off few. */
    private List<Long> putOff(StaffMember reader) {
        return orNone(client.sql("SELECT c.id FROM review_case c WHERE " + QueueCondition.PUT_OFF)
                .param("reader", reader.id().value())
                .param("today", clocks.latestToday(clock.instant()))
                .query(JdbcRecords.of(Long.class))
                .list());
    }

    /** No case has the number 0, and no list is empty in SQL. */
    private static List<Long> orNone(List<Long> ids) {
        return ids.isEmpty() ? List.of(0L) : ids;
    }

    private int count(String which, QueueCondition asked) {
        asked.and(which);
        return client.sql(SOME.formatted("", asked.sql()))
                .params(asked.values())
                .query(Integer.class)
                .single();
    }

    /**
     * The most urgent cases that the person may decide on and that nobody else has on the table, one page of them.
     * What is assigned to somebody else is offered for confirmation only. One that
     * the person decided is not offered for confirmation, and one that is looked into only if its list or status is asked for.
     */
    public List<CaseId> next(QueueFilter filter, StaffMember reader) {
        QueueCondition asked = toActOn(filter, reader);
        asked.and("(c.held_by IS NULL OR c.held_by = :reader OR c.held_until < :now)");
        asked.and("(c.assigned_to IS NULL OR c.assigned_to = :reader OR c.status = 'AWAITING_CONFIRMATION')");
        CaseRights rights = CaseRights.of(reader);
        asked.and(QueueCondition.ACTIONABLE);
        asked.and("CASE c.status WHEN 'AWAITING_CONFIRMATION' THEN :confirms ELSE :decides END");
        if (filter.status() == null && filter.list() == null) {
            asked.and("c.status IN ('OPEN', 'AWAITING_CONFIRMATION')");
        }
        asked.put("now", RowMoments.stored(clock.instant()));
        asked.put("confirms", rights.mayConfirm());
        asked.put("decides", rights.mayDecide());
        String first = first(filter, asked, QueueOrder.DEADLINE, PAGE, rights);
        return first.isEmpty()
                ? List.of()
                : client.sql(first)
                        .params(asked.values())
                        .query((row, n) -> new CaseId(row.getLong("id")))
                        .list();
    }

    private List<Row> rows(String lines, QueueCondition asked) {
        return client.sql(lines)
                .params(asked.values())
                .query((row, n) -> row(row))
                .list();
    }

    /** The statement that finds the keys of the first cases; empty if the reader may act on none. */
    private String first(QueueFilter filter, QueueCondition asked, QueueOrder order, int most, CaseRights rights) {
        String proposed = asked.sql() + " AND c.work_list NOT IN (:lists)"
                + (filter.status() == null ? "" : " AND c.status = '%s'".formatted(filter.status()));
        asked.lists(filter, rights);
        Set<CaseStatus> there = places().stream().map(Place::status).collect(Collectors.toSet());
        Stream<String> more = Stream.empty();
        if (filter.list() == WorkList.TO_CONFIRM) {
            more = Stream.of(CASES.formatted("", QueueCondition.PROPOSED, proposed, order.by("c."), most));
        } else if (filter.asksForToDo() && rights.mayConfirm()) {
            more = Stream.of(CASES.formatted("", QueueCondition.PROPOSED_BY_OTHERS, proposed, order.by("c."), most));
        }
        String ofEachStatus = Stream.concat(
                        QueueCondition.statuses(filter, rights)
                                .filter(there::contains)
                                .flatMap(status -> asked.parts(order).stream()
                                        .map(part -> CASES.formatted(
                                                part.hint(),
                                                "c.status = '%s' AND %s".formatted(status, part.condition()),
                                                asked.sql(),
                                                order.by("c."),
                                                most))),
                        more)
                .collect(Collectors.joining("\nUNION ALL\n"));
        return ofEachStatus.isEmpty() ? "" : "%s%nORDER BY %s LIMIT %d".formatted(ofEachStatus, order.by(""), most);
    }

    private record Row(
            CaseId id,
            FilingId filing,
            FilingNumber number,
            int version,
            ReviewCase standing,
            Instant received,
            LocalDate day,
            String area,
            @Nullable Hold hold,
            @Nullable StaffId assignedTo) {

        QueueMark mark() {
            return new QueueMark(day, standing.rank(), id.value(), area);
        }
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                new CaseId(row.getLong("id")),
                new FilingId(row.getLong("filing_id")),
                new FilingNumber(row.getString("number")),
                row.getInt("filing_version"),
                CaseRow.standing(row),
                RowMoments.of(row, "received_at"),
                row.getObject("due_order", LocalDate.class),
                row.getString("first_area"),
                CaseRow.hold(row, clock.instant()),
                CaseRow.assignedTo(row));
    }

    private List<QueuedCase> queued(List<Row> rows, StaffMember reader) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<String>> areas =
                codes("SELECT case_id AS id, area AS code FROM case_area WHERE case_id IN (:ids)", rows);
        Map<Long, List<String>> entries = codes("""
                SELECT c.id, e.entry_code AS code FROM review_case c
                    JOIN entry_finding e ON e.filing_id = c.filing_id AND e.queue = c.queue
                WHERE c.id IN (:ids) ORDER BY c.id, e.rank_score DESC, e.ordinal""", rows);
        codes("""
                SELECT case_id AS id, entry_code AS code FROM case_entry
                WHERE case_id IN (:ids) AND taken_back_by IS NULL ORDER BY id""", rows)
                .forEach((id, given) ->
                        entries.computeIfAbsent(id, none -> new ArrayList<>()).addAll(given));
        Map<Long, ReviewQueue> others = others(rows, reader);
        Set<Long> sentBack = Set.copyOf(sentBack(
                "d.case_id IN (:of)", rows.stream().map(row -> row.id().value()).toList()));
        return rows.stream()
                .map(row -> new QueuedCase(
                        row.id(),
                        row.number(),
                        row.version(),
                        row.standing(),
                        row.received(),
                        entries.getOrDefault(row.id().value(), List.of()),
                        areas.getOrDefault(row.id().value(), List.of()),
                        others.get(row.id().value()),
                        row.hold(),
                        row.assignedTo(),
                        sentBack.contains(row.id().value())))
                .toList();
    }

    /** In which queue there is another case on the same version of the filing, of those that the reader may know of. */
    private Map<Long, ReviewQueue> others(List<Row> rows, StaffMember reader) {
        Map<Long, ReviewQueue> others = new HashMap<>();
        client.sql("""
                        SELECT o.id, c.queue FROM review_case o
                            JOIN review_case c ON c.filing_id = o.filing_id AND c.queue <> o.queue
                        WHERE o.id IN (:ids) AND %s""".formatted(new NeedToKnow(reader).condition()))
                .params(new NeedToKnow(reader).values())
                .param("ids", rows.stream().map(row -> row.id().value()).toList())
                .query(row -> {
                    others.put(row.getLong("id"), ReviewQueue.valueOf(row.getString("queue")));
                });
        return others;
    }

    private Map<Long, List<String>> codes(String sql, List<Row> rows) {
        Map<Long, List<String>> codes = new HashMap<>();
        client.sql(sql)
                .param("ids", rows.stream().map(row -> row.id().value()).toList())
                .query(row -> {
                    codes.computeIfAbsent(row.getLong("id"), id -> new ArrayList<>())
                            .add(row.getString("code"));
                });
        return codes;
    }

    /** The same, the most urgent first. */
    public QueueSlice page(QueueFilter filter, @Nullable QueueMark after, StaffMember reader) {
        return page(filter, QueueOrder.DEADLINE, after, reader);
    }
}
