package org.sekisho.night.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.finding.matching.search.Truth;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.office.disclosure.DisclosureCounts;
import org.sekisho.office.edition.StaleEntries;
import org.sekisho.office.referral.ClosedOver;
import org.sekisho.office.review.OwedOnClosing;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.screening.OutcomeKind;
import org.sekisho.screening.Remark;
import org.sekisho.screening.record.OutcomeCounts;
import org.sekisho.screening.record.RecordedOutcome.RemarkCount;
import org.sekisho.screening.record.RecordedOutcome.UnreadCount;
import tools.jackson.databind.json.JsonMapper;

class ReportFilesTests {

    private static final List<String> MAILED = List.of("html", "ja.html", "txt", "ja.txt");

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

        for (String kind : List.of("json", "csv")) {
            assertThat(report(kind))
                    .contains("a\uFFFD[2J\uFFFDRun 9 done\uFFFDfdp.pdf")
                    .doesNotContain("\u001b", "\u202e", "\u009b");
        }
    }

    @Test
    void countWhyDocumentsWereNotRead() throws IOException {
        write(filing("US1", "a.pdf: it is damaged", entry("claim 1")));

        assertThat(report("html")).contains("DAMAGED", "it is damaged", "Ask for a new copy");
        assertThat(report("ja.txt")).contains("DAMAGED", "新しい写しを求めてください");
        assertThat(report("json"))
                .containsIgnoringWhitespaces("\"reason\" : \"DAMAGED\", \"filings\" : 1, \"parts\" : 3");
    }

    @Test
    void nameTheFilingsInWhichNoClaimsWereRecognised() throws IOException {
        write(filing("US1", "a.pdf: it is damaged", entry("claim 1")));

        assertThat(report("html")).contains("No claims were recognised", "US20260401119A1");
        assertThat(report("json")).containsIgnoringWhitespaces("\"withoutClaims\" : [ \"US20260401119A1\" ]");
    }

    @Test
    void countTheFilingsInLanguagesThatTheOfficeAccepts() throws IOException {
        write(filing("US1", "", entry("claim 1")));

        for (String kind : List.of("html", "txt")) {
            assertThat(report(kind)).contains("one that this office accepts (nl): 2");
        }
        assertThat(report("ja.txt")).contains("言語（nl）のため照合していない出願：2件");
        assertThat(report("json")).containsIgnoringWhitespaces("\"detail\" : \"nl\", \"filings\" : 2");
    }

    @Test
    void countOutcomesProvedAgainAndEntriesThatGrowOld() throws IOException {
        write(filing("US1", "a.pdf: it is damaged", entry("claim 1")));

        for (String kind : List.of("html", "txt")) {
            assertThat(report(kind))
                    .contains(
                            "Outcomes proved again, drawn by lot: 6, of which 5 came to the same, 1 not by another program than then, 0 not at all",
                            "Entries that somebody should look at: 4. Review overdue 2, not found in a year 1, noisy 0, not compared with their source for a year 1",
                            "Named bodies of end-users, edition 2026-01, were to be compared with their source by 2026-07-01");
        }
        assertThat(report("ja.txt")).contains("再現した審査結果：6件、うち一致5件", "確認が必要な項目：4件", "/lists/health");
    }

    @Test
    void mayBeMailedWithoutARuleAPlaceOrAWordOfAListOrAFiling() throws IOException {
        write(filing("US1", "torpedo.pdf: it is damaged", entry("claim 1 torpedo")));

        for (String kind : MAILED) {
            assertThat(report(kind))
                    .as(kind)
                    .contains("US1", "A-01", "mine", "CANARY_MISSED", "US20260401104A1")
                    .doesNotContain("torpedo", "laser", "claim 1");
        }
        assertThat(report("json")).contains("torpedo", "laser");
    }

    @Test
    void sayOfEachAlarmWhatToDo() throws IOException {
        write(filing("US1", "", entry("claim 1")));

        assertThat(report("txt")).contains("To do: Do not rely on this run before it is known why.");
        assertThat(report("ja.html")).contains("原因がわかるまで、この実行を信頼しないでください。");
    }

    @Test
    void nameEachCaseThatWasClosedWithoutAnAnswerAndByWhom() throws IOException {
        write(filing("US1", "", entry("claim 1")));

        for (String kind : List.of("html", "txt")) {
            assertThat(report(kind))
                    .contains(
                            "X1: closed without an answer of ministry, which is withdrawn; KNOWN_ALREADY; by ann, bob");
        }
        assertThat(report("ja.txt")).contains("X1：ministryの回答なしで終了、照会は取り下げ。理由KNOWN_ALREADY、判断と確認：ann, bob");
        assertThat(report("json")).containsIgnoringWhitespaces("\"answer\" : \"WITHDRAWN\", \"by\" : \"ann\"");
    }

    @Test
    void haveWordsForEveryAlarmAndReasonInBothLanguages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            ResourceBundle words = ResourceBundle.getBundle(
                    "templates.run-report", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            Stream.of(RunAlarm.Kind.values())
                    .flatMap(kind -> Stream.of("alarm." + kind + ".what", "alarm." + kind + ".todo"))
                    .forEach(key -> assertThat(words.getString(key)).isNotBlank());
            Stream.of(UnreadReason.values())
                    .flatMap(reason -> Stream.of("unread." + reason, "todo." + reason))
                    .forEach(key -> assertThat(words.getString(key)).isNotBlank());
            Stream.of(RunStatus.values())
                    .forEach(status ->
                            assertThat(words.getString("state." + status)).isNotBlank());
            Stream.of(OwedOnClosing.values())
                    .forEach(answer ->
                            assertThat(words.getString("law.closed-" + answer)).isNotBlank());
        }
    }

    @Test
    void haveOneLineForAFilingTheMostUrgentFirst() throws IOException {
        write(
                filing("US1", "3", 3, 9),
                filing("US2", "overdue by 2", -2, 1),
                filing("US3", "no clock", null, 99),
                filing("US4", "not stated", null, 1),
                filing("US5", "3", 3, 10));

        assertThat(report("txt")
                        .lines()
                        .filter(line -> line.matches("  US\\d .*"))
                        .map(line -> line.substring(2, 5)))
                .containsExactly("US4", "US2", "US5", "US1", "US3");
        assertThat(report("html")).contains("5 need a person = 0 flagged + 5 not read in full");
    }

    private static RunReport.FilingLine filing(String number, String daysLeft, @Nullable Integer days, double rank) {
        List<RunReport.EntryLine> two = List.of(entry("claim 1"), entry("claim 2"));
        return new RunReport.FilingLine(
                number,
                1,
                OutcomeKind.UNSCREENABLE,
                rank,
                "",
                daysLeft,
                days,
                daysLeft.equals("not stated"),
                List.of(),
                two,
                List.of(),
                List.of());
    }

    private void write(RunReport.FilingLine... filings) throws IOException {
        var settings = new BatchSettings(List.of(), List.of(), folder, 1, 1, 1, Duration.ZERO, null);
        var run = new RunSummary(
                1,
                RunStatus.DONE,
                Instant.EPOCH,
                Instant.EPOCH,
                new OutcomeCounts(filings.length, 0, 0, filings.length, 0, 0),
                1,
                null,
                List.of(new RunSummary.ListUsed("mine", "2026", "0123456789abcdef", "Torpedo torpedo", "of torpedo")),
                List.of());
        var proof = new RunProof(
                new OutcomeCounts(1, 0, 0, 1, 0, 0),
                RunProof.Canaries.of(false, List.of()),
                RunProof.Canaries.of(true, List.of()),
                new RunProof.Lot(7L, 1, 1, 0),
                new RunProof.Replays(8L, 6, 1, 0),
                null,
                List.of("torpedo"));
        new ReportFiles(settings, JsonMapper.builder().build())
                .write(new RunReport(
                        run,
                        Instant.EPOCH,
                        Map.of(),
                        new DisclosureCounts(Map.of()),
                        List.of(new UnreadCount(UnreadReason.DAMAGED, 1, 3)),
                        List.of("US20260401119A1"),
                        List.of(new RemarkCount(Remark.Kind.ACCEPTED_LANGUAGE, "nl", 2, 2)),
                        List.of(new RunAlarm(
                                RunAlarm.Kind.CANARY_MISSED, List.of(new FilingNumber("US20260401104A1")), "torpedo")),
                        proof,
                        List.of(),
                        List.of(),
                        List.of(new ClosedOver("X1", "ministry", "KNOWN_ALREADY", "WITHDRAWN", "ann", "bob")),
                        () -> new StaleEntries.Counts(
                                2,
                                1,
                                0,
                                1,
                                4,
                                List.of(new StaleEntries.AgedList("end-users", "2026-01", LocalDate.of(2026, 7, 1)))),
                        List.of(filings)));
    }

    private String report(String kind) throws IOException {
        return Files.readString(folder.resolve("run-1/report." + kind));
    }

    private static RunReport.FilingLine filing(String number, String reason, RunReport.EntryLine entry) {
        return new RunReport.FilingLine(
                number,
                1,
                OutcomeKind.UNSCREENABLE,
                2,
                reason,
                "3",
                3,
                false,
                List.of(ReviewQueue.SECRECY),
                List.of(entry),
                List.of("F41H 14/00 torpedo"),
                List.of(UnreadReason.DAMAGED));
    }

    private static RunReport.EntryLine entry(String place) {
        return new RunReport.EntryLine(
                "mine", "A-01", ReviewQueue.SECRECY, Truth.MET, false, 2, "CLAIM", place, "laser", 1, null);
    }
}
