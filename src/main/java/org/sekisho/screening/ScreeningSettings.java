package org.sekisho.screening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.screening.Exemptions.Exemption;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of screening, under {@code sekisho.screening}.
 *
 * @param acceptedLanguages those in which filings need not be looked at, two letters each; they are counted every night
 */
@Validated
@ConfigurationProperties(value = "sekisho.screening", ignoreUnknownFields = false)
record ScreeningSettings(
        @DefaultValue List<@Valid Exemption> exemptions,
        @DefaultValue List<@Pattern(regexp = "[a-z]{2,3}") String> acceptedLanguages,
        @DefaultValue @Valid ScreeningBudget budget) {
    /**
     * The cost allowed to one filing in this process, under {@code sekisho.screening.budget}. Parser processes and Tesseract
     * have limits of their own, under {@code sekisho.extraction}.
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
}
