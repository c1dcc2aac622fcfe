package org.sekisho.office.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.office.staff.Access;
import org.sekisho.office.staff.Proposal;
import org.sekisho.office.staff.StaffMember;

/** A condition on {@code c}, a row of review_case, with its values, which grows with each part of a filter. */
final class QueueCondition {

    /** A case about which something besides a decision waits for a second person, as the case stands now. */
    static final String PROPOSED = """
            c.id IN (SELECT p.case_id FROM proposal p JOIN review_case w ON w.id = p.case_id
                WHERE p.answer IS NULL AND p.proposed_at > :proposedSince AND p.was = CONCAT(w.version, ' ', w.handling))""";

    /** A case of which no decision by the reader waits for a second person: nobody answers themselves. */
    static final String NOT_OWN = """
            (c.status <> 'AWAITING_CONFIRMATION' OR NOT EXISTS (SELECT 1 FROM case_decision d
                WHERE d.case_id = c.id AND d.decided_by = :reader AND d.second_verdict IS NULL AND d.undone_at IS NULL))""";

    /** A case like those of {@link #PROPOSED}, by somebody else than the reader. */
    static final String PROPOSED_BY_OTHERS =
            PROPOSED.replace("p.answer IS NULL", "p.answer IS NULL AND p.proposed_by <> :reader");

    /**
     * What the reader may do something about and has not put off. Nobody answers themselves, but another's proposal on the same case is
     * theirs to answer.
     */
    static final String ACTIONABLE = "(%s OR %s) AND c.id NOT IN (:putOff)".formatted(NOT_OWN, PROPOSED_BY_OTHERS);

    /** A case that the reader put off to a day to come, unless its clock has become urgent or something changed on it. */
    static final String PUT_OFF = """
            c.id IN (SELECT z.case_id FROM case_snooze z JOIN review_case w ON w.id = z.case_id
                WHERE z.person = :reader AND z.until_day > :today AND z.case_version = w.version
                    AND (w.clock IS NULL OR w.warn_on > :today)
                    AND NOT EXISTS (SELECT 1 FROM case_note y WHERE y.filing_id = w.filing_id AND y.noted_at > z.snoozed_at))""";

    private static final Part ALL = new Part("", "TRUE");

    private static final Part OF_FIRST_AREAS = Part.of("review_case_areas", "c.first_area IN (:readsAreas)");

    private static final Part OF_LATER_AREAS = new Part("", """
            c.first_area NOT IN (:readsAreas)
            AND c.id IN (SELECT l.case_id FROM case_area l WHERE l.area IN (:readsAreas) AND l.later)""");

    /** The largest number of areas for which a query has a part each. */
    private static final int FEW_AREAS = 8;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values;
    private final List<String> areas;
    private final boolean broad;

    private QueueCondition(QueueFilter filter, StaffMember reader) {
        Access access = reader.profile().access();
        conditions.add(new NeedToKnow(reader).condition());
        this.values = new HashMap<>(new NeedToKnow(reader).values());
        this.areas = access.allAreas() ? List.of() : List.copyOf(access.areas());
        this.broad = filter.isBroad() && areas.size() <= FEW_AREAS;
    }

    /**
     * The condition of a filter, without its list and status, on cases that the reader may know of; one that asks for the reader's own
     * wants {@code sentBack}, the numbers of those that were sent back to them.
     */
    static QueueCondition of(QueueFilter filter, StaffMember reader, Instant now) {
        QueueCondition asked = new QueueCondition(filter, reader);
        asked.put("proposedSince", RowMoments.stored(now.minus(Proposal.GOOD_FOR)));
        asked.andIf(filter.queue(), "c.queue = :queue", "queue");
        asked.andIf(
                filter.area(),
                "EXISTS (SELECT 1 FROM case_area w WHERE w.case_id = c.id AND LOWER(w.area) = LOWER(:area))",
                "area");
        asked.andIf(filter.entry(), """
                (EXISTS (SELECT 1 FROM entry_finding e WHERE e.filing_id = c.filing_id AND e.queue = c.queue
                        AND e.entry_code = :entry)
                    OR EXISTS (SELECT 1 FROM case_entry g WHERE g.case_id = c.id AND g.entry_code = :entry
                        AND g.taken_back_by IS NULL))""", "entry");
        asked.andIf(
                filter.number() == null ? null : likePrefix(filter.number()),
                "c.filing_id IN (SELECT b.id FROM filing b WHERE b.number LIKE :number OR b.number LIKE UPPER(:number))",
                "number");
        asked.andIf(
                filter.mine() ? RowMoments.stored(now) : null,
                "(c.held_by = :reader AND c.held_until >= :mineAt OR c.assigned_to = :reader AND c.work_list <> 'ENDED' OR c.id IN (:sentBack))",
                "mineAt");
        return asked;
    }

    /** The lists that a filter asks for, if it asks for any, or for no status. */
    void lists(QueueFilter filter, CaseRights rights) {
        if (filter.status() == null || filter.list() != null) {
            and("c.work_list IN (:lists)");
            put("lists", askedLists(filter, rights).map(WorkList::name).toList());
        }
    }

    /** The statuses that the cases of a filter may have. */
    static Stream<CaseStatus> statuses(QueueFilter filter, CaseRights rights) {
        if (filter.status() != null) {
            return Stream.of(filter.status());
        }
        return askedLists(filter, rights)
                .flatMap(list -> list.statuses().stream())
                .distinct();
    }

    private static Stream<WorkList> askedLists(QueueFilter filter, CaseRights rights) {
        return filter.list() == null
                ? Arrays.stream(WorkList.values()).filter(list -> filter.mine() || rights.mayActOn(list))
                : Stream.of(filter.list());
    }

    private static String likePrefix(String beginning) {
        return beginning.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /**
     * Cases that the database meets in their order by an index, and stops when it has enough.
     *
     * @param hint names the index; empty where few cases are asked for, or none has that order
     */
    record Part(String hint, String condition) {

        private static Part of(String index, String condition) {
            return new Part("FORCE INDEX (%s)".formatted(index), condition);
        }
    }

    /** The cases in parts of which each has an index: who has few areas is not led through the cases of all others. */
    List<Part> parts(QueueOrder order) {
        if (!broad || areas.isEmpty()) {
            return List.of(broad ? Part.of(order.index(), "TRUE") : ALL);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            put("first" + i, areas.get(i));
            parts.add(Part.of("review_case_areas", "c.first_area = :first" + i));
        }
        parts.add(OF_LATER_AREAS);
        return parts;
    }

    /** The same where no order matters. */
    List<Part> parts() {
        return !broad || areas.isEmpty() ? List.of(ALL) : List.of(OF_FIRST_AREAS, OF_LATER_AREAS);
    }

    void and(String condition) {
        conditions.add(condition);
    }

    private void andIf(@Nullable Object value, String condition, String name) {
        if (value != null) {
            and(condition);
            put(name, value instanceof ReviewQueue queue ? queue.name() : value);
        }
    }

    void put(String name, Object value) {
        values.put(name, value);
    }

    void putAll(Map<String, Object> more) {
        values.putAll(more);
    }

    String sql() {
        return String.join("\n    AND ", conditions);
    }

    Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
