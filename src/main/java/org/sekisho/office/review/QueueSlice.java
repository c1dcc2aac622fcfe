package org.sekisho.office.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some cases of a queue, in the order that was asked for.
 *
 * @param after where the next page begins; null on the last
 */
public record QueueSlice(List<QueuedCase> cases, @Nullable QueueMark after) {

    public QueueSlice {
        cases = List.copyOf(cases);
    }
}
