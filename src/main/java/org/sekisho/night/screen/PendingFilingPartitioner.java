package org.sekisho.night.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Filings;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Divides a run's pending filings into ranges of keys with about the same number of filings in each. */
class PendingFilingPartitioner implements Partitioner {

    private final long run;
    private final Filings filings;

    PendingFilingPartitioner(long run, Filings filings) {
        this.run = run;
        this.filings = filings;
    }

    @Override
    public Map<String, ExecutionContext> partition(int parts) {
        List<FilingId> pending =
                filings.pendingOf(run, new FilingId(0), new FilingId(Long.MAX_VALUE), Integer.MAX_VALUE);
        Map<String, ExecutionContext> ranges = new LinkedHashMap<>();
        long after = 0;
        for (FilingId end : ends(pending, parts)) {
            ExecutionContext range = new ExecutionContext();
            range.putLong("after", after);
            range.putLong("upTo", end.value());
            ranges.put("%s to %s".formatted(after + 1, end), range);
            after = end.value();
        }
        return ranges;
    }

    private static List<FilingId> ends(List<FilingId> pending, int parts) {
        List<FilingId> ends = new ArrayList<>();
        int size = Math.max(1, (pending.size() + parts - 1) / parts);
        for (int last = size - 1; last < pending.size() + size - 1; last += size) {
            ends.add(pending.get(Math.min(last, pending.size() - 1)));
        }
        return ends;
    }
}
