package org.sekisho.office.review;

import java.util.Map;

/**
 * The number of cases by status and by list, whatever status and list the filter names; zeros are left out. One that reaches
 * {@value #MOST} may be of more cases: nobody works through so many, and counting them all takes longer the more an office holds.
 */
public record QueueCounts(Map<CaseStatus, Integer> statuses, Map<WorkList, Integer> lists) {

    static final int MOST = 1_000;

    public QueueCounts {
        statuses = Map.copyOf(statuses);
        lists = Map.copyOf(lists);
    }

    /** All of them, each once: a case of which something waits for a second person is in two lists. */
    public int all() {
        return statuses.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A count as people are told it: {@code 999+} if there may be more. */
    public static String written(int cases) {
        return cases < MOST ? String.valueOf(cases) : MOST - 1 + "+";
    }
}
