package org.sekisho.night.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.night.run.BatchSettings;
import org.sekisho.night.run.RunProof;
import org.sekisho.night.run.RunStatus;
import org.sekisho.night.run.RunSummary;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.screening.record.OutcomeCounts;
import org.sekisho.screening.record.UnreadCount;
import tools.jackson.databind.json.JsonMapper;

class ReportFilesTests {

    @TempDir
    Path folder;

    @Test
    void giveASpreadsheetNothingToRun() throws IOException {
        write(filing("=HYPERLINK(\"http://x\")", "@SUM(1).pdf: it is damaged", entry("-1+2")));

        assertThat(report("csv"))
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"", ",'-1+2,", ",'@SUM(1).pdf")
                .doesNotContain(",-1", ",@");
        write(filing("+1", "＝1.pdf: it is damaged", entry("claim 1")));
        assertThat(report("csv")).contains("'+1,1,", ",'＝1.pdf", ",claim 1,", ",2.00,");
    }

    @Test
    void showWhatCouldForgeALineOrTheOrderOfWriting() throws IOException {
        write(filing("US1", "a\u001b[2J\nRun 9 done\u202efdp.pdf: it is damaged", entry("claim 1\u009b")));

        for (String kind : List.of("html", "json", "csv")) {
            assertThat(report(kind))
                    .contains("a\uFFFD[2J\uFFFDRun 9 done\uFFFDfdp.pdf")
                    .doesNotContain("\u001b", "\u202e", "\u009b");
        }
    }

    @Test
    void countWhyDocumentsWereNotRead() throws IOException {
        write(filing("US1", "a.pdf: it is damaged", entry("claim 1")));

        assertThat(report("html")).contains("Why documents could not be read", "DAMAGED", UnreadReason.DAMAGED.words());
        assertThat(report("json"))
                .containsIgnoringWhitespaces("\"reason\" : \"DAMAGED\", \"filings\" : 1, \"parts\" : 3");
    }

    @Test
    void nameTheFilingsInWhichNoClaimsWereRecognised() throws IOException {
        write(filing("US1", "a.pdf: it is damaged", entry("claim 1")));

        assertThat(report("html")).contains("No claims were recognised", "US20260401119A1");
        assertThat(report("json")).containsIgnoringWhitespaces("\"withoutClaims\" : [ \"US20260401119A1\" ]");
    }

    private void write(RunReport.FilingLine filing) throws IOException {
        var settings = new BatchSettings(List.of(), List.of(), folder, 1, 1, 1, null);
        var run = new RunSummary(
                1,
                RunStatus.DONE,
                Instant.EPOCH,
                Instant.EPOCH,
                new OutcomeCounts(1, 0, 0, 1, 0, 0),
                1,
                null,
                List.of(),
                List.of());
        var proof = new RunProof(
                new OutcomeCounts(1, 0, 0, 1, 0, 0),
                RunProof.Canaries.of(false, List.of()),
                RunProof.Canaries.of(true, List.of()),
                new RunProof.Lot(7L, 1, 1, 0),
                null,
                List.of());
        new ReportFiles(settings, JsonMapper.builder().build())
                .write(new RunReport(
                        run,
                        Instant.EPOCH,
                        Map.of(),
                        List.of(new UnreadCount(UnreadReason.DAMAGED, 1, 3)),
                        List.of("US20260401119A1"),
                        List.of(),
                        proof,
                        List.of(),
                        List.of(),
                        List.of(filing)));
    }

    private String report(String kind) throws IOException {
        return Files.readString(folder.resolve("run-1/report." + kind));
    }

    private static RunReport.FilingLine filing(String number, String reason, RunReport.EntryLine entry) {
        return new RunReport.FilingLine(
                number, 1, "unscreenable", true, 2, reason, "3", 3, List.of("SECRECY"), List.of(entry), List.of());
    }

    private static RunReport.EntryLine entry(String place) {
        return new RunReport.EntryLine("mine", "A-01", "SECRECY", "MET", false, 2, "CLAIM", place, "laser", 1, null);
    }
}
