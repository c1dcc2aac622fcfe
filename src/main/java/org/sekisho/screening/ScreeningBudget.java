package org.sekisho.screening;

import java.time.Duration;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.RegisteredFiling;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one filing may cost in this process, under {@code sekisho.screening.budget}. What waits for a parser process or
 * for Tesseract has limits of its own, under {@code sekisho.extraction}.
 *
 * @param processorTime for any filing; a usual one takes a tenth of a second
 * @param perMegabyte processor time more for each megabyte of its documents
 * @param alone size of its documents from which it is screened while no other is, so that the memory is its own
 */
record ScreeningBudget(
        @DefaultValue("60s") Duration processorTime,
        @DefaultValue("30s") Duration perMegabyte,
        @DefaultValue("16MB") DataSize alone) {

    static final ScreeningBudget STANDARD =
            new ScreeningBudget(Duration.ofSeconds(60), Duration.ofSeconds(30), DataSize.ofMegabytes(16));

    /** The processor time that a filing may take. */
    public Duration of(RegisteredFiling filing) {
        return processorTime.plus(
                perMegabyte.multipliedBy(DataSize.ofBytes(size(filing)).toMegabytes()));
    }

    boolean isForOneAlone(RegisteredFiling filing) {
        return size(filing) >= alone.toBytes();
    }

    private static long size(RegisteredFiling filing) {
        return filing.documents().stream().mapToLong(FilingDocument::size).sum();
    }
}
