package org.sekisho.night.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.night.alert.Alert;
import org.sekisho.office.disclosure.DisclosureCounts;
import org.sekisho.office.edition.StaleEntries;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.record.OutcomeCounts;

/** What is told of a run. */
class RunAlertsTests {

    @Test
    void holdNothingOfAReportButCountsNumbersAndDays() {
        RunReport.FilingLine line = new RunReport.FilingLine(
                "US20260401120A1",
                1,
                OutcomeKind.UNSCREENABLE,
                1.0,
                "torpedo.pdf: it is damaged",
                "overdue by 4",
                -4,
                false,
                List.of(ReviewQueue.SECRECY),
                List.of(),
                List.of(),
                List.of(UnreadReason.DAMAGED));
        RunReport report = new RunReport(
                new RunSummary(
                        3,
                        RunStatus.RED,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        new OutcomeCounts(1, 0, 0, 1, 0, 0),
                        1.0,
                        "/var/torpedo/report.html",
                        List.of(),
                        List.of()),
                Instant.EPOCH,
                Map.of(),
                new DisclosureCounts(Map.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(new RunAlarm(
                        RunAlarm.Kind.NEVER_ARRIVED, List.of(new FilingNumber("US20260401121A1")), "torpedo")),
                new RunProof(
                        new OutcomeCounts(1, 0, 0, 1, 0, 0),
                        RunProof.Canaries.of(false, List.of()),
                        RunProof.Canaries.of(true, List.of()),
                        new RunProof.Lot(null, 0, 0, 0),
                        RunProof.Replays.NONE,
                        new RunProof.SignedEnd("12:3f9a", "12:3f9a"),
                        List.of("torpedo")),
                List.of(),
                List.of(),
                List.of(),
                () -> StaleEntries.Counts.NONE,
                List.of(line));

        Alert alert = RunAlerts.alert(report);

        assertThat(alert.event()).isEqualTo(Alert.Event.RED);
        assertThat(alert.daysLeft()).isEqualTo(-4);
        assertThat(alert.unread()).containsExactly("US20260401120A1");
        assertThat(alert.alarms()).containsExactly(new Alert.Alarm("NEVER_ARRIVED", 1, List.of("US20260401121A1")));
        assertThat(alert.toString()).doesNotContain("torpedo");
    }
}
