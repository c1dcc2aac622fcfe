package org.sekisho.office.review;

import java.util.List;
import java.util.stream.Collectors;

/** In which order a queue is shown. Each has an index of its own, so that a page reads no further than it goes. */
public enum QueueOrder {
    /** The law's last day, then the rank: the most urgent first. */
    DEADLINE("review_case_work", List.of("due_order", "rank_score DESC", "id"), """
            (c.due_order > :day OR c.due_order = :day AND (c.rank_score < :rank OR c.rank_score = :rank AND c.id > :id))"""),
    /** The rank, then the law's last day. */
    RANK("review_case_ranks", List.of("rank_score DESC", "due_order", "id"), """
            (c.rank_score < :rank OR c.rank_score = :rank AND (c.due_order > :day OR c.due_order = :day AND c.id > :id))"""),
    /** The first of a case's areas, cases without one before all others; within an area, the most urgent first. */
    AREA(
            "review_case_areas",
            List.of("first_area", "due_order", "rank_score DESC", "id"),
            "(c.first_area > :first OR c.first_area = :first AND %s)".formatted(DEADLINE.after));

    private final String index;
    private final List<String> columns;
    private final String after;

    QueueOrder(String index, List<String> columns, String after) {
        this.index = index;
        this.columns = columns;
        this.after = after;
    }

    /** The index of its own. */
    String index() {
        return index;
    }

    /** The columns to order by, each after this alias. */
    String by(String alias) {
        return columns.stream().map(column -> alias + column).collect(Collectors.joining(", "));
    }

    /** The condition that lets those pass that come after the values of a {@link QueueMark}. */
    String after() {
        return after;
    }
}
