package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.night.run.FrozenLists;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.proof.canary.Canaries;
import org.sekisho.proof.canary.CanaryProblemsException;
import org.sekisho.proof.canary.CanaryResult;
import org.sekisho.proof.canary.CanaryResult.Verdict;
import org.sekisho.proof.canary.Expectation;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;

/** Invented filings go through every run, no examiner sees them, and one that is missed makes the run red. */
@TestPropertySource(properties = "sekisho.canaries.shipped=${sekisho.install}/config/canaries")
@Tag("whole")
class CanariesTests extends AnOffice {

    private static final Path OWN = FOLDER.resolve("home/var/canaries");

    @Autowired
    Canaries canaries;

    @Autowired
    FrozenLists lists;

    @AfterEach
    void noneOfItsOwn() throws IOException {
        FileSystemUtils.deleteRecursively(OWN);
    }

    @Test
    void allThatComeWithSekishoAreAsExpectedAndNobodySeesThem() throws IOException {
        arrives("EP9990117A1.rtf");

        RunReport report = night();

        assertThat(canaries.lastResults())
                .filteredOn(result -> result.verdict() != Verdict.AS_EXPECTED)
                .isEmpty();
        assertThat(report.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(report.proof().canaries()).hasToString("15 canaries, all as expected");
        assertThat(report.run().counts().received()).isEqualTo(1);
        assertThat(report.proof().allTime().received()).isEqualTo(1);
        assertThat(report.filings()).noneMatch(filing -> filing.number().startsWith("CANARY"));
        assertThat(rows("SELECT * FROM review_case c JOIN filing f ON f.id = c.filing_id AND f.canary"))
                .isZero();
        assertThat(rows("SELECT * FROM audit_record WHERE action = 'FILING_SCREENED'"))
                .isEqualTo(1);
        assertThat(rows("SELECT * FROM screening_outcome")).isEqualTo(16);
    }

    @Test
    void noneIsTriedOnANightOnWhichThereIsNothingToProveAndTheReportSaysSo() {
        RunReport report = night();

        assertThat(report.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(report.proof().canaries())
                .hasToString("15 canaries not tried, for want of filings to prove (nothing was read)");
        assertThat(rows("SELECT * FROM screening_outcome")).isZero();
    }

    @Test
    void thoseOfAFormatAreTriedOnEveryNightOnWhichOneOfTheFormatIsRead() throws IOException {
        arrives("EP-9990111-A1-quantum-dot-television.xml");
        assertThat(night().proof().canaries())
                .hasToString("8 canaries, all as expected; "
                        + "7 canaries not tried, for want of filings to prove (none in txt, docx, pdf, html read)");

        Files.writeString(INBOX.resolve("JP2026990001A.txt"), "An umbrella.");

        assertThat(night().proof().canaries())
                .hasToString("11 canaries, all as expected; "
                        + "4 canaries not tried, for want of filings to prove (none in docx, pdf, html read)");
    }

    @Test
    void oneThatIsMissedIsAnAlarmWithItsNameAndTheEntryAndEveryNightTriesAfresh() throws IOException {
        arrives("EP9990117A1.rtf");
        assertThat(night().alarms()).isEmpty();
        ForgetfulMatcher.FORGOTTEN.add("QUANTUM-01");
        Files.writeString(INBOX.resolve("one.odd"), "An umbrella.");

        RunReport blind = night();

        assertThat(blind.run().status()).isEqualTo(RunStatus.RED);
        assertThat(blind.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Kind.CANARY_MISSED);
            assertThat(alarm.filings())
                    .containsExactly(
                            new FilingNumber("CANARY-quantum-key-en"),
                            new FilingNumber("CANARY-quantum-bank-en"),
                            new FilingNumber("CANARY-quantum-symbol-alone-en"));
            assertThat(alarm.detail()).isEqualTo("focus-areas:QUANTUM-01 was not found");
        });
        assertThat(blind.proof().canaries().missed()).isEqualTo(3);

        ForgetfulMatcher.FORGOTTEN.clear();
        Files.writeString(INBOX.resolve("another.odd"), "Another umbrella.");
        assertThat(night().alarms()).isEmpty();
    }

    @Test
    void whatGoesBlindAfterTheFilingsWereScreenedIsFoundOutOnTheSameNight() throws IOException {
        arrives("EP9990117A1.rtf");
        Poison.prepare(new Poison.Dose(
                ScreeningOutcomes.class,
                Set.of("entriesOf"), // asked for when all filings are screened
                true,
                () -> ForgetfulMatcher.FORGOTTEN.add("QUANTUM-01")));

        RunReport report = night();

        assertThat(report.run().status()).isEqualTo(RunStatus.RED);
        assertThat(report.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Kind.CANARY_MISSED);
            assertThat(alarm.filings())
                    .as("in a docx and in a PDF; those in XML are not read again")
                    .containsExactlyInAnyOrder(
                            new FilingNumber("CANARY-quantum-key-en"), new FilingNumber("CANARY-quantum-bank-en"));
            assertThat(alarm.detail()).isEqualTo("after the filings: focus-areas:QUANTUM-01 was not found");
        });
    }

    @Test
    void oneOfTheOfficeThatMustNotBeFlaggedAndIsIsAnAlarm() throws IOException {
        arrives("EP9990117A1.rtf");
        assertThat(canaries.add(
                        Path.of("testdata/filings/US20260401101A1-quantum-key-receiver.xml"),
                        expect("clear"),
                        "a test: \"never\" flag"))
                .isEmpty();
        assertThat(canaries.add(Path.of("testdata/filings/EP9990117A1.rtf"), expect("our-list:OURS-01"), "not in use"))
                .isEmpty();

        RunReport report = night();

        assertThat(report.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Kind.CANARY_FLAGGED);
            assertThat(alarm.filings())
                    .containsExactly(new FilingNumber("CANARY-US20260401101A1-quantum-key-receiver"));
            assertThat(alarm.detail()).startsWith("flagged by focus-areas:QUANTUM-01");
        });
        assertThat(report.proof().canaries().notApplicable()).isEqualTo(1);
        assertThat(report.proof().notes())
                .containsExactly("Canaries: list our-list is not in use, so 1 of what is expected is not applicable");
    }

    @Test
    void areTriedWithoutARunAndWithoutATrace() {
        List<CanaryResult> results = canaries.tryOut(lists.inForce());

        assertThat(results)
                .hasSizeGreaterThan(15)
                .allSatisfy(result ->
                        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.AS_EXPECTED));
        assertThat(rows("SELECT * FROM screening_outcome")).isZero();
        assertThat(rows("SELECT * FROM screening_run")).isZero();
    }

    @Test
    void giveTheirNumbersToNoFilingThatComesFromOutside() throws IOException {
        Path letter = Files.createDirectories(INBOX.resolve("letter"));
        Files.writeString(letter.resolve("filing.yml"), "number: CANARY-quantum-key-en\n");
        Files.writeString(letter.resolve("claims.txt"), "1. An umbrella.");

        RunReport report = night();

        assertThat(report.filings())
                .singleElement()
                .satisfies(filing -> assertThat(filing.number()).startsWith("UNNUMBERED-"));
        assertThat(report.alarms()).isEmpty();
    }

    @Test
    void refuseAFileOfAnOfficeThatCannotWriteItsListDown() throws IOException {
        Files.createDirectories(OWN);
        Files.writeString(OWN.resolve("canaries.yml"), "filings: []\n");

        assertThat(canaries.add(Path.of("testdata/filings/EP9990117A1.rtf"), expect("clear"), ""))
                .hasValueSatisfying(why -> assertThat(why).contains("canaries.yml"));
        assertThat(OWN.resolve("canaries.yml")).hasContent("filings: []\n");
        assertThat(OWN.resolve("EP9990117A1.rtf")).doesNotExist();
    }

    @Test
    void thatCannotBeUsedEndARunBeforeItBegins() throws IOException {
        Files.createDirectories(OWN);
        Files.writeString(OWN.resolve("stray.txt"), "An umbrella.");
        Files.writeString(OWN.resolve("canaries.yml"), """
                filings:
                  - file: gone.txt
                    expect: [focus-areas:quantum]
                    colour: red
                """);

        assertThatExceptionOfType(CanaryProblemsException.class)
                .isThrownBy(this::night)
                .satisfies(wrong -> assertThat(wrong.problems())
                        .map(problem -> problem.replace(OWN + "/canaries.yml ", ""))
                        .containsExactly(
                                "gone.txt: colour is none of file, expect, because",
                                "gone.txt is not there, or is no file",
                                "gone.txt: 'focus-areas:quantum' is none of LIST:ENTRY, LIST:not:ENTRY, LIST:clear, clear, unscreenable",
                                "says nothing of stray.txt; name it, or take it away"));
        assertThat(rows("SELECT * FROM screening_run")).isZero();
    }

    private static List<Expectation> expect(String written) {
        return List.of(Expectation.of(written).orElseThrow());
    }

    private int rows(String sql) {
        return jdbc.sql(sql).query().listOfRows().size();
    }
}
