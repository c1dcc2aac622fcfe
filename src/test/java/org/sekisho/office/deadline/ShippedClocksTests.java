package org.sekisho.office.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks that come with the program say what their sources say, and nothing without one. */
class ShippedClocksTests {

    private final Clocks clocks = TestClocks.shipped(null);

    @ParameterizedTest
    @CsvSource({
        "JP, primary-review, 2026-11-30, 2027-02-28, 2027-02-28",
        "US, foreign-filing-licence, 2026-08-31, 2027-02-28, 2027-02-28",
        "GB, notice-of-directions, 2026-11-25, 2027-01-06, 2027-01-06",
        "DE, secrecy-order, 2026-10-31, 2027-02-28, 2027-02-28",
        "FR, tacit-permission, 2026-07-15, 2026-12-15, 2026-11-30",
        "IN, wait-after-filing, 2026-11-25, 2027-01-06, 2027-01-06"
    })
    void runForCasesFromTheDateOfFiling(
            String jurisdiction, String code, LocalDate filed, LocalDate lastDay, LocalDate actBy) {
        OfficeClocks office = clocks.office(jurisdiction).orElseThrow();
        LegalClock clock = office.forCase(CaseStage.FIRST).orElseThrow();

        Deadline deadline = office.setOff(clock, filed).deadline();

        assertThat(deadline.clock()).isEqualTo(code);
        assertThat(deadline.lastDay()).isEqualTo(lastDay);
        assertThat(deadline.actBy()).isEqualTo(actBy);
        assertThat(clocks.clockOf(deadline)).contains(clock);
    }

    @Test
    void changeWhereACaseIsReferredOnlyWhereASourceSaysThatTheFirstOneEndsThen() {
        assertThat(stage(CaseStage.REFERRED)).containsExactly("JP foreign-filing-ban");
        OfficeClocks japan = clocks.office("JP").orElseThrow();
        assertThat(japan.setOff(japan.forCase(CaseStage.REFERRED).orElseThrow(), LocalDate.of(2026, 11, 25))
                        .deadline()
                        .lastDay())
                .isEqualTo("2027-09-25");
    }

    @Test
    void runFromAnOrderWhereASourceSaysForHowLongItHolds() {
        assertThat(stage(CaseStage.ORDERED))
                .containsExactly(
                        "DE order-check",
                        "FR prolonged-ban",
                        "IN directions-review",
                        "JP designation-term",
                        "TW confidential-period",
                        "US secrecy-order-term");
    }

    private List<String> stage(CaseStage stage) {
        return clocks.offices().stream()
                .flatMap(office ->
                        office.forCase(stage).stream().map(clock -> office.jurisdiction() + " " + clock.code()))
                .toList();
    }

    @Test
    void areAllVerifiedWithASourceAndSaidInBothLanguages() {
        assertThat(clocks.offices())
                .extracting(OfficeClocks::jurisdiction)
                .containsExactly("DE", "FR", "GB", "IN", "JP", "TW", "US");
        assertThat(all()).hasSizeGreaterThan(10).allSatisfy(clock -> {
            assertThat(clock.provenance().verified()).isTrue();
            assertThat(clock.provenance().sources()).isNotEmpty();
            assertThat(clock.name().japanese()).matches(".*[\\p{IsHan}].*");
            assertThat(clock.silence().japanese()).matches(".*[\\p{IsHan}].*");
        });
    }

    @Test
    void areEachStartedBySomethingThatHappensToACase() {
        assertThat(clocks.offices())
                .allSatisfy(office -> assertThat(office.clocks())
                        .allMatch(clock -> Stream.of(CaseStage.values())
                                .anyMatch(stage -> office.forCase(stage)
                                        .filter(clock::equals)
                                        .isPresent())));
    }

    @Test
    void leaveOutWhatNobodyHasCheckedOrWouldBeAGuess() {
        assertThat(all())
                .extracting(LegalClock::code)
                .doesNotContain("answer-to-notice", "public-safety-directions", "prior-confirmation");
        assertThat(clocks.offices())
                .allSatisfy(office -> assertThat(office.days().holidays())
                        .as("holidays are the office's to add")
                        .isEmpty());
    }

    @Test
    void everyFileIsOfTheOfficeThatItIsNamedAfter() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("config/clocks"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(clocks.offices().stream()
                            .map(office -> office.jurisdiction().toLowerCase(java.util.Locale.ROOT) + ".yml")
                            .toList());
        }
    }

    @Test
    void areThoseOfTheOfficeThatRunsThisIfItIsNamedAndElseOfTheFilingsOwn() {
        assertThat(TestClocks.shipped("DE").officeOf("JP", "JP2026991113A")).isEqualTo(clocks.office("DE"));
        assertThat(clocks.officeOf("JP", "US20260401101A1")).isEqualTo(clocks.office("JP"));
        assertThat(clocks.officeOf(null, "US20260401101A1")).isEqualTo(clocks.office("US"));
        assertThat(clocks.officeOf("EP", "EP1921219A1")).isEmpty();
        assertThat(clocks.officeOf(null, "PLAIN")).isEmpty();
    }

    private List<LegalClock> all() {
        return clocks.offices().stream()
                .flatMap(office -> office.clocks().stream())
                .toList();
    }

    @Test
    void endAnOrderBySilenceOnlyWhereTheirSourceSaysSo() {
        assertThat(TestClocks.shipped(null).offices().stream()
                        .flatMap(office -> office.clocks().stream())
                        .filter(LegalClock::silenceEnds)
                        .map(LegalClock::code))
                .containsExactly("prolonged-ban");
    }
}
