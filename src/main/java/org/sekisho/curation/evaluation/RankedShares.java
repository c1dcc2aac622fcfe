package org.sekisho.curation.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The truths of one or several queues, taken together, that stand in the first so many per cent of their queue. */
record RankedShares(List<RankedQueue> queues) {

    public RankedShares {
        queues = List.copyOf(queues);
    }

    /** Share of the truths that stand there; null if there are no truths. */
    public @Nullable Double found(int percent) {
        return Counts.share(
                queues.stream().mapToDouble(queue -> queue.found(percent)).sum(), truths());
    }

    /** The share that a perfect order would reach: 20 truths do not fit into 5 places. */
    public @Nullable Double ceiling(int percent) {
        return Counts.share(
                queues.stream().mapToInt(queue -> queue.room(percent)).sum(), truths());
    }

    public int truths() {
        return queues.stream().mapToInt(RankedQueue::truths).sum();
    }
}
