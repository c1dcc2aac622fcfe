package org.sekisho.office.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.deadline.Clocks;
import org.sekisho.office.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work of people in numbers, within what the reader may know of. */
@Repository
public record WorkFigures(JdbcClient jdbc, Clocks clocks, Clock clock) {

    /** The most cases that are named at once. */
    public static final int MOST = 200;

    /** The work of one person. */
    public record Day(int done, int waiting) {}

    /** Counts what a person decided, confirmed or sent back since a moment, and how many of the cases they decided on wait for others. */
    public Day day(StaffMember person, Instant since) {
        return jdbc.sql("""
                        SELECT (SELECT COUNT(*) FROM case_decision
                                WHERE decided_by = :reader AND decided_at >= :since AND undone_at IS NULL)
                            + (SELECT COUNT(*) FROM case_decision WHERE second_by = :reader AND second_at >= :since) AS done,
                            (SELECT COUNT(DISTINCT c.id) FROM case_decision d JOIN review_case c ON c.id = d.case_id
                                WHERE d.decided_by = :reader AND d.undone_at IS NULL
                                    AND c.work_list IN ('TO_CONFIRM', 'WITH_AUTHORITY', 'WITH_APPLICANT') AND %s) AS waiting""".formatted(new NeedToKnow(person).condition()))
                .params(new NeedToKnow(person).values())
                .param("since", RowMoments.stored(since))
                .query(JdbcRecords.of(Day.class))
                .single();
    }

    /**
     * Cases that have not ended, of one person or area.
     *
     * @param name null for those of nobody, or of no area
     * @param overdue those whose last day is over
     * @param days half of them have been open for no longer than that
     */
    public record Group(@Nullable String name, int open, int overdue, int days) {}

    /** The cases of one person or area that have been open for so many days. */
    private record Span(@Nullable String name, int days, int cases, int overdue) {}

    /** Groups of open cases by the person to whom they are assigned. */
    public List<Group> byPerson(StaffMember reader) {
        return groups("c.assigned_to", "", reader);
    }

    /** Groups of open cases by area; a case of several counts in each of those that the reader may know of. */
    public List<Group> byArea(StaffMember reader) {
        return groups("a.area", "LEFT JOIN case_area a ON a.case_id = c.id", reader).stream()
                .filter(group ->
                        group.name() == null || reader.profile().access().reaches(group.name()))
                .toList();
    }

    private List<Group> groups(String name, String join, StaffMember reader) {
        Map<Optional<String>, List<Span>> spans = jdbc
                .sql("""
                        SELECT %s AS name, GREATEST(TIMESTAMPDIFF(DAY, c.opened_at, :now), 0) AS days, COUNT(*) AS cases,
                            COALESCE(SUM(c.due_on < :today), 0) AS overdue
                        FROM review_case c %s WHERE c.work_list <> 'ENDED' AND %s GROUP BY name, days ORDER BY name, days""".formatted(name, join, NeedToKnow.CONDITION_OF_ALL))
                .params(new NeedToKnow(reader).valuesForFigures())
                .param("now", RowMoments.stored(clock.instant()))
                .param("today", clocks.today(clock.instant()))
                .query(JdbcRecords.of(Span.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        span -> Optional.ofNullable(span.name()), LinkedHashMap::new, Collectors.toList()));
        return spans.entrySet().stream()
                .map(of -> group(of.getKey().orElse(null), of.getValue()))
                .toList();
    }

    /** @param spans the shortest first */
    private static Group group(@Nullable String name, List<Span> spans) {
        int open = spans.stream().mapToInt(Span::cases).sum();
        int overdue = spans.stream().mapToInt(Span::overdue).sum();
        int before = 0;
        int at = 0;
        while (2 * (before + spans.get(at).cases()) < open) {
            before += spans.get(at).cases();
            at++;
        }
        return new Group(name, open, overdue, spans.get(at).days());
    }

    /** A case that has not ended, without a word of the filing; {@code due} is null where nobody knows the day or no clock runs. */
    public record Open(
            CaseId id,
            FilingNumber number,
            ReviewQueue queue,
            CaseStatus status,
            @Nullable String assignedTo,
            @Nullable LocalDate due) {}

    /** The cases whose last day is within a week and not over, the first to break first. */
    public List<Open> breaking(StaffMember reader) {
        LocalDate today = clocks.today(clock.instant());
        return open(
                "c.due_on >= :today AND c.due_on <= :week", reader, Map.of("today", today, "week", today.plusDays(7)));
    }

    /** @param person whose cases they are; empty for those of nobody */
    public List<Open> assignedTo(String person, StaffMember reader) {
        String theirs = person.isEmpty() ? "c.assigned_to IS NULL" : "c.assigned_to = :person";
        return open(theirs, reader, Map.of("person", person));
    }

    private List<Open> open(String which, StaffMember reader, Map<String, Object> values) {
        return jdbc.sql("""
                        SELECT c.id, f.number, c.queue, c.status, c.assigned_to, c.due_on AS due FROM review_case c JOIN filing f ON f.id = c.filing_id
                        WHERE c.work_list <> 'ENDED' AND %s AND %s ORDER BY c.due_order, c.id LIMIT %d""".formatted(which, new NeedToKnow(reader).condition(), MOST))
                .params(new NeedToKnow(reader).values())
                .params(values)
                .query(JdbcRecords.of(Open.class))
                .list();
    }

    /** Things that an office publishes of a year: how many orders were in force at its end is told besides. */
    public enum What {
        /** Cases that were put before an authority. */
        REFERRED,
        /** Answers of authorities. */
        ANSWERED,
        /** Cases in which an order was recommended. */
        RECOMMENDED,
        /** New orders. */
        GIVEN,
        RENEWED,
        /** Orders that were lifted or ran out. */
        ENDED
    }

    /** How often a thing was done in a year. */
    public record Yearly(int year, What what, int count) {}

    /** Counts by years of this office, those of an order by the day that was noted for it. */
    public List<Yearly> years(StaffMember reader) {
        return jdbc.sql("""
                        SELECT y.year, y.what, COUNT(DISTINCT y.one) AS count FROM (
                            SELECT YEAR(r.referred_at + INTERVAL :ahead SECOND) AS year, 'REFERRED' AS what, r.case_id, r.case_id AS one
                                FROM referral r
                            UNION ALL SELECT YEAR(w.answered_on), 'ANSWERED', r.case_id, w.id
                                FROM referral_answer w JOIN referral r ON r.id = w.referral_id
                            UNION ALL SELECT YEAR(d.decided_at + INTERVAL :ahead SECOND), 'RECOMMENDED', d.case_id, d.case_id
                                FROM case_decision d WHERE d.decision = 'RECOMMEND_SECRECY_ORDER' AND d.persons > 0
                            UNION ALL SELECT YEAR(k.on_day), CASE WHEN k.cause = 'ENDED' THEN 'ENDED' WHEN (
                                    SELECT p.cause FROM case_clock p WHERE p.case_id = k.case_id AND p.id < k.id
                                        AND p.cause IN ('ORDERED', 'ENDED') ORDER BY p.id DESC LIMIT 1) = 'ORDERED' THEN 'RENEWED'
                                    ELSE 'GIVEN' END, k.case_id, k.id
                                FROM case_clock k WHERE k.cause IN ('ORDERED', 'ENDED')) y
                            JOIN review_case c ON c.id = y.case_id
                        WHERE %s GROUP BY y.year, y.what ORDER BY y.year""".formatted(NeedToKnow.CONDITION_OF_ALL))
                .params(new NeedToKnow(reader).valuesForFigures())
                .param(
                        "ahead",
                        clocks.daysHere()
                                .zone()
                                .getRules()
                                .getOffset(clock.instant())
                                .getTotalSeconds())
                .query(JdbcRecords.of(Yearly.class))
                .list();
    }
}
