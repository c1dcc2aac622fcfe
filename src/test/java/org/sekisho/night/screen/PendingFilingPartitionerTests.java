package org.sekisho.night.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Filings;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class PendingFilingPartitionerTests {

    @Property
    void putsEveryPendingFilingIntoExactlyOnePart(
            @ForAll @Size(max = 200) @UniqueElements List<@LongRange(min = 1, max = 100_000) Long> pending,
            @ForAll @IntRange(min = 1, max = 32) int parts) {
        List<Long> sorted = pending.stream().sorted().toList();
        List<Long> covered = new ArrayList<>();
        var ranges = new PendingFilingPartitioner(1, new Pending(sorted))
                .partition(parts)
                .values();
        for (ExecutionContext range : ranges) {
            sorted.stream()
                    .filter(id -> id > range.getLong("after") && id <= range.getLong("upTo"))
                    .forEach(covered::add);
        }
        assertThat(covered).hasSameSizeAs(sorted);
        assertThat(Set.copyOf(covered)).isEqualTo(Set.copyOf(sorted));
        assertThat(ranges).hasSizeLessThanOrEqualTo(parts);
    }

    /** A register that knows nothing but which filings are pending. */
    private static final class Pending extends Filings {

        private final List<Long> ids;

        Pending(List<Long> ids) {
            super(null);
            this.ids = ids;
        }

        @Override
        public List<FilingId> pendingOf(long runId, FilingId after, FilingId upTo, int limit) {
            return ids.stream().map(FilingId::new).toList();
        }
    }
}
