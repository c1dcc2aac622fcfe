package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sekisho.curation.table.BodyTables;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;
import org.sekisho.desk.DeskBrowser.Page;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.Handling;
import org.sekisho.night.doctor.Doctor;
import org.sekisho.night.job.JobRuns;
import org.sekisho.office.edition.StaleEntries;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.Staff;
import org.sekisho.screening.replay.FilingReplay;
import org.sekisho.screening.replay.Replayed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A list of named bodies, from its publisher's table to the page of a case. */
@Import(NamedBodiesDeskTests.ANight.class)
class NamedBodiesDeskTests extends OpenDesk {

    private static final String FILING = """
            number: %s
            kind: A1
            country: US
            language: en
            title: A nozzle
            filed: 2026-03-02
            applicants:
              - name: %s
                organisation: true
                country: US
            inventors:
              - name: Taro Kestrel
            documents:
              nozzle.txt: specification
            """;

    @Autowired
    FilingReplay replay;

    @Autowired
    Filings filings;

    @Autowired
    StaleEntries stale;

    @Autowired
    Doctor doctor;

    @TestConfiguration
    static class ANight {

        @Bean
        ApplicationRunner aNight(JobRuns runs, Staff staff) {
            return (ApplicationArguments arguments) -> {
                runs.run();
                person(staff, "exa", Handling.SECRET, Set.of(), Role.EXAMINER);
                person(staff, "narrow", Handling.SECRET, Set.of("ocean"), Role.EXAMINER);
            };
        }
    }

    @DynamicPropertySource
    static void night(DynamicPropertyRegistry properties) {
        try {
            Path inbox = folder("bodies");
            filing(inbox, "US20260409901A1", "Marlow Nozzles Inc.", """
                    A nozzle has a wall. It was tried at Halden Space Technology Corp. in May.
                    Others were tried at Kestrel Propulsion Institute Museum in June.""");
            for (String number : List.of("US20260409903A1", "US20260409904A1")) {
                filing(inbox, number, "Halden Space Technology Corp.", """
                        A nozzle has a wall.
                        This invention was made with government support under Grant No. ZZQ-4711 awarded by the National Science Foundation.""");
            }
            filing(inbox, "US20260409902A1", "Halden Aerospace Technology GmbH", "A nozzle has a wall.");
            Path list = folder("lists").resolve("end-users.yml");
            Files.writeString(
                    list,
                    BodyTables.read(
                                    Path.of("testdata/bodies/end-users.csv"),
                                    new BodyTables.Head(
                                            "meti",
                                            Map.of("list", "end-users", "title", "End users", "edition", "2026-01"),
                                            Map.of("area", "bodies", "queue", "disclosure", "reviewBy", "2026-04-20"),
                                            Map.of("instrument", "Invented End User List", "retrieved", "2026-01-20"),
                                            Map.of()))
                            .yaml());
            properties.add("sekisho.run.inboxes[0]", inbox::toString);
            properties.add("sekisho.run.lists[0]", list::toString);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void filing(Path inbox, String number, String applicant, String text) throws IOException {
        Path filing = Files.createDirectories(inbox.resolve(number));
        Files.writeString(filing.resolve("filing.yml"), FILING.formatted(number, applicant));
        Files.writeString(filing.resolve("nozzle.txt"), text);
    }

    @Test
    void leadsToTheDisclosurePageWithListEditionCriterionWhyAndPassage() {
        long caseId = caseOn("US20260409901A1");
        DeskBrowser examiner = nobody();
        examiner.own("/sign-in", "account=exa", "password=" + PASSWORD);

        Page page = examiner.get("/cases/%d/disclosure".formatted(caseId));
        assertThat(page.texts("#listed tbody tr")).hasSize(2);
        assertThat(page.texts("#listed tbody tr").get(0))
                .contains("Halden Aerospace Technology Corporation", "end-users, edition 2026-01", "same")
                .contains("Invented End User List", "missiles, nuclear weapons", "as of 2026-01-20");
        assertThat(page.texts("#listed tbody mark").get(0)).isEqualTo("Halden Space Technology Corp.");
        assertThat(page.texts("#listed tbody tr").get(1))
                .contains("Kestrel Propulsion Institute", "cannot tell", "may be of one organisation or of two");
        assertThat(page.text("#counts")).as("something was found").isEmpty();
        assertThat(examiner.get("/cases/" + caseId).text())
                .contains("Halden Aerospace Technology Corporation", "Invented End User List")
                .doesNotContain("Kestrel Propulsion Institute, Nowhere");

        DeskBrowser japanese = new DeskBrowser(port, "ja");
        japanese.own("/sign-in", "account=exa", "password=" + PASSWORD);
        assertThat(japanese.get("/cases/%d/disclosure".formatted(caseId)).text("#listed"))
                .contains("end-users、2026-01版", "同一", "判断できない", "2026-01-20 現在");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void thePageIsForEverybody(String language) {
        long caseId = caseOn("US20260409901A1");
        try (Chromium chromium = Chromium.at(port);
                Window window =
                        chromium.open(new Reader(language, 1280, 800, true)).signedIn("exa")) {
            window.page().navigate("/cases/%d/disclosure".formatted(caseId));
            window.isForEverybody().fits();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, US20260409903A1, same", "ja, US20260409904A1, 同一"})
    void aFilingOfAListedBodyWithAnUndeclaredFunderGoesToItsEnd(String language, String number, String same) {
        long caseId = caseOn(number);
        rows.change("UPDATE review_case SET lot_seed = 7, rank_score = LEAST(rank_score, 19) WHERE id = ?", caseId);
        try (Chromium chromium = Chromium.at(port);
                Window window =
                        chromium.open(new Reader(language, 1280, 800, true)).signedIn("exa")) {
            window.page().navigate("/cases/%d/disclosure".formatted(caseId));
            assertThat(window.page().locator("#listed tbody tr").first().textContent())
                    .contains("Halden Aerospace Technology Corporation", same);
            new DisclosureStory(rows, caseId).told(window, language);
        }
    }

    private long caseOn(String number) {
        return rows.id(
                "SELECT c.id FROM review_case c JOIN filing f ON f.id = c.filing_id WHERE c.queue = 'DISCLOSURE' AND f.number = ?",
                number);
    }

    @Test
    void aNameOfWhichNobodyCanTellOpensNoCaseAndIsOnRecord() {
        assertThat(rows.words("SELECT f.number FROM review_case c JOIN filing f ON f.id = c.filing_id"))
                .containsExactlyInAnyOrder("US20260409901A1", "US20260409903A1", "US20260409904A1");
        assertThat(rows.words("""
                SELECT CONCAT(f.number, ' ', e.queue, ' ', e.near_limit) FROM entry_finding e
                JOIN filing f ON f.id = e.filing_id ORDER BY 1"""))
                .containsExactly(
                        "US20260409901A1 DISCLOSURE 0",
                        "US20260409901A1 WATCH 1",
                        "US20260409902A1 WATCH 1",
                        "US20260409903A1 DISCLOSURE 0",
                        "US20260409904A1 DISCLOSURE 0");
    }

    @Test
    void isProvedAgain() {
        for (String number : rows.words("SELECT number FROM filing")) {
            Replayed.Answered answer = (Replayed.Answered)
                    replay.replay(filings.latest(new FilingNumber(number)).orElseThrow());
            assertThat(answer.against().recorded()).isTrue();
            assertThat(answer.against().cause()).as(number).isNull();
            assertThat(answer.answers()).isNotEmpty();
        }
    }

    @Test
    void anEditionThatWasNotComparedInTimeIsTold() {
        assertThat(stale.count().bodies())
                .containsExactly(new StaleEntries.AgedList("end-users", "2026-01", LocalDate.of(2026, 4, 20)));
        assertThat(stale.count().overdue()).as("not one by one").isZero();
        List<String> told = new ArrayList<>();
        doctor.examine(one -> told.add(one.finding().found()));
        assertThat(told)
                .anyMatch(
                        said -> said.contains(
                                "named bodies not compared with their source since they were due: [end-users 2026-01 since 2026-04-20]"));
    }
}
