package org.sekisho.office.review;

import java.util.Map;

/** The number of cases by status and by list, whatever status and list the filter names; zeros are left out. */
public record QueueCounts(Map<CaseStatus, Integer> statuses, Map<WorkList, Integer> lists) {

    public QueueCounts {
        statuses = Map.copyOf(statuses);
        lists = Map.copyOf(lists);
    }

    /** All of them, each once: a case of which something waits for a second person is in two lists. */
    public int all() {
        return statuses.values().stream().mapToInt(Integer::intValue).sum();
    }
}
