package org.sekisho.night.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.run.RunSummary;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.office.audit.RowSeals;
import org.sekisho.proof.count.AllTimeCount;
import org.sekisho.proof.count.AllTimeCount.Difference;
import org.sekisho.screening.record.OutcomeCounts;
import org.springframework.stereotype.Component;

/** The count over all time, for a person. */
@Component
public record FullCount(AllTimeCount counts, RowSeals rows, ScreeningRuns runs, JobRuns jobs) {

    /**
     * Something that does not add up.
     *
     * @param filings those it is about, as far as anything on record names them
     * @param detail counts and codes
     */
    public record Open(List<FilingNumber> filings, String detail) {

        public Open {
            filings = List.copyOf(filings);
        }

        private static Open of(Difference difference) {
            return new Open(difference.filings(), difference.detail());
        }
    }

    public OutcomeCounts allTime() {
        return counts.wholeCounts();
    }

    /** All that does not add up now. What the present run has in hand, or what the last one left, may wait. */
    public List<Open> open() {
        long run = runs.latest().map(RunSummary::run).orElse(0L);
        List<Open> open =
                new ArrayList<>(counts.differences(run).stream().map(Open::of).toList());
        ChangedRows changed = ChangedRows.of(rows.differing());
        if (!changed.isNone()) {
            open.add(new Open(
                    changed.filings(),
                    "not what the audit trail has of them, and not for this command to accept: " + changed.detail()));
        }
        return open;
    }

    /** Takes the differences between then and now as known; empty, and nothing done, while a run is going on. */
    public Optional<List<Open>> accept() {
        return jobs.betweenRuns(() -> counts.accept().stream().map(Open::of).toList());
    }
}
