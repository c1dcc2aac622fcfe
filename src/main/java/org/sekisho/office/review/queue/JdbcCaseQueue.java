package org.sekisho.office.review.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.CaseRow;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.Hold;
import org.sekisho.office.review.NeedToKnow;
import org.sekisho.office.review.ReviewCase;
import org.sekisho.office.review.WorkList;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue as rows, a page of them at a time, gone on with by key and never by offset. */
@Repository
class JdbcCaseQueue implements CaseQueue {

    static final int PAGE = 50;

    /** Of one status: so the database takes them in the order of its index, and stops when it has enough. */
    private static final String CASES = """
            (SELECT c.*, f.number, f.version AS filing_version, f.received_at
            FROM review_case c JOIN filing f ON f.id = c.filing_id
            WHERE c.status = '%s' AND %s
            ORDER BY c.due_order, c.rank_score DESC, c.id LIMIT %d)""";

    private final JdbcClient client;
    private final Clock clock;

    JdbcCaseQueue(JdbcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public QueueSlice page(QueueFilter filter, @Nullable QueueMark after, StaffMember reader) {
        Query query = asked(NeedToKnow.CONDITION, filter, reader);
        if (after != null) {
            query.and("""
                    (c.due_order > :day OR c.due_order = :day AND (c.rank_score < :rank OR c.rank_score = :rank AND c.id > :id))""");
            query.values.put("day", after.day());
            query.values.put("rank", after.rank());
            query.values.put("id", after.id());
        }
        List<Row> rows = rows(filter, query, PAGE + 1);
        List<Row> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new QueueSlice(
                queued(shown, reader), rows.size() > PAGE ? shown.get(PAGE - 1).mark() : null);
    }

    /** Once through all cases for both, which is most of what a page of the queue costs. */
    @Override
    public QueueCounts counts(QueueFilter filter, StaffMember reader) {
        Query query = asked(NeedToKnow.CONDITION_OF_ALL, filter, reader);
        Map<CaseStatus, Integer> statuses = new EnumMap<>(CaseStatus.class);
        Map<WorkList, Integer> lists = new EnumMap<>(WorkList.class);
        client.sql("""
                        SELECT c.status, c.work_list, COUNT(*) AS cases FROM review_case c
                        WHERE %s GROUP BY c.status, c.work_list""".formatted(query.condition())).params(query.values).query(row -> {
            int cases = row.getInt("cases");
            statuses.merge(CaseStatus.valueOf(row.getString("status")), cases, Integer::sum);
            lists.merge(WorkList.valueOf(row.getString("work_list")), cases, Integer::sum);
        });
        return new QueueCounts(statuses, lists);
    }

    @Override
    public List<CaseId> next(QueueFilter filter, StaffMember reader) {
        Query query = asked(NeedToKnow.CONDITION, filter, reader);
        query.and("(c.held_by IS NULL OR c.held_by = :reader OR c.held_until < :now)");
        query.and("""
                (c.status <> 'AWAITING_CONFIRMATION' OR :confirms AND NOT EXISTS (
                    SELECT 1 FROM case_decision d WHERE d.case_id = c.id AND d.decided_by = :reader
                        AND d.second_verdict IS NULL AND d.undone_at IS NULL))""");
        query.and("(c.status = 'AWAITING_CONFIRMATION' OR :decides)");
        if (filter.status() == null && filter.list() == null) {
            query.and("c.status IN ('OPEN', 'AWAITING_CONFIRMATION')");
        }
        query.values.put("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        query.values.put("confirms", CaseRights.of(reader).mayConfirm());
        query.values.put("decides", CaseRights.of(reader).mayDecide());
        return rows(filter, query, PAGE).stream().map(Row::id).toList();
    }

    private List<Row> rows(QueueFilter filter, Query query, int most) {
        lists(filter, query);
        String ofEachStatus = statuses(filter)
                .map(status -> CASES.formatted(status, query.condition(), most))
                .collect(Collectors.joining("\nUNION ALL\n"));
        return client.sql("%s%nORDER BY due_order, rank_score DESC, id LIMIT %d".formatted(ofEachStatus, most))
                .params(query.values)
                .query((row, n) -> row(row))
                .list();
    }

    private Query asked(String needToKnow, QueueFilter filter, StaffMember reader) {
        Query query = new Query(needToKnow, new NeedToKnow(reader).values());
        query.andIf(filter.queue(), "c.queue = :queue", "queue");
        query.andIf(
                filter.area(),
                "EXISTS (SELECT 1 FROM case_area w WHERE w.case_id = c.id AND LOWER(w.area) = LOWER(:area))",
                "area");
        query.andIf(filter.entry(), """
                (EXISTS (SELECT 1 FROM entry_finding e WHERE e.filing_id = c.filing_id AND e.queue = c.queue
                        AND e.entry_code = :entry)
                    OR EXISTS (SELECT 1 FROM case_entry g WHERE g.case_id = c.id AND g.entry_code = :entry
                        AND g.taken_back_by IS NULL))""", "entry");
        query.andIf(
                filter.number() == null ? null : likePrefix(filter.number()),
                "c.filing_id IN (SELECT b.id FROM filing b WHERE b.number LIKE :number OR b.number LIKE UPPER(:number))",
                "number");
        query.andIf(
                filter.mine() ? LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC) : null,
                "c.held_by = :reader AND c.held_until >= :mineAt",
                "mineAt");
        return query;
    }

    private static Stream<CaseStatus> statuses(QueueFilter filter) {
        if (filter.status() != null) {
            return Stream.of(filter.status());
        }
        return askedLists(filter).flatMap(list -> list.statuses().stream()).distinct();
    }

    private static Stream<WorkList> askedLists(QueueFilter filter) {
        return filter.list() == null
                ? Arrays.stream(WorkList.values()).filter(list -> filter.mine() || list.needsWork())
                : Stream.of(filter.list());
    }

    private static void lists(QueueFilter filter, Query query) {
        if (filter.status() == null || filter.list() != null) {
            query.and("c.work_list IN (:lists)");
            query.values.put("lists", askedLists(filter).map(WorkList::name).toList());
        }
    }

    private static String likePrefix(String beginning) {
        return beginning.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** A condition that grows, with its values. */
    private static final class Query {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values;

        Query(String condition, Map<String, Object> values) {
            conditions.add(condition);
            this.values = new HashMap<>(values);
        }

        void and(String condition) {
            conditions.add(condition);
        }

        void andIf(@Nullable Object value, String condition, String name) {
            if (value != null) {
                and(condition);
                values.put(name, value instanceof ReviewQueue queue ? queue.name() : value);
            }
        }

        String condition() {
            return String.join("\n    AND ", conditions);
        }
    }

    private record Row(
            CaseId id,
            FilingId filing,
            FilingNumber number,
            int version,
            ReviewCase standing,
            Instant received,
            LocalDate day,
            @Nullable Hold hold) {

        QueueMark mark() {
            return new QueueMark(day, standing.rank(), id.value());
        }
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                new CaseId(row.getLong("id")),
                new FilingId(row.getLong("filing_id")),
                new FilingNumber(row.getString("number")),
                row.getInt("filing_version"),
                CaseRow.standing(row),
                row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("due_order", LocalDate.class),
                CaseRow.hold(row, clock.instant()));
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
                        row.hold()))
                .toList();
    }

    /** In which queue there is another case on the same version of the filing, of those that the reader may know of. */
    private Map<Long, ReviewQueue> others(List<Row> rows, StaffMember reader) {
        Map<Long, ReviewQueue> others = new HashMap<>();
        client.sql("""
                        SELECT o.id, c.queue FROM review_case o
                            JOIN review_case c ON c.filing_id = o.filing_id AND c.queue <> o.queue
                        WHERE o.id IN (:ids) AND %s""".formatted(NeedToKnow.CONDITION))
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
}
