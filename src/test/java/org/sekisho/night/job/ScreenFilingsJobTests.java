package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.Filings;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.lists.classification.ClassificationSchemes;
import org.sekisho.lists.keytech.ReviewQueue;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.proof.count.Oracle;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.Passage;
import org.sekisho.screening.Remark;
import org.sekisho.screening.record.RecordedOutcome;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The nightly job over the project's own test filings, with the shipped lists and a real database. */
@Tag("whole")
class ScreenFilingsJobTests extends AnOffice {

    private static final String EMPTY = "US20260401199A1";
    private static final Path EXPECTED = Path.of("testdata/expected");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    Filings filings;

    @Autowired
    ScreeningOutcomes outcomes;

    @Autowired
    FilingTexts texts;

    @Autowired
    Oracle oracle;

    @Autowired
    ReviewCases cases;

    @Autowired
    AuditTrail audit;

    private RunReport first;

    @BeforeEach
    void aNightOverAllTestFilingsAndAnEmptyFolder() throws Exception {
        first = onceOnly("all", () -> {
            arrives("");
            Files.createDirectories(INBOX.resolve(EMPTY));
            return night();
        });
    }

    @Test
    void givesEveryFilingOneOutcomeAndTheCountAddsUp() {
        assertThat(first.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(first.run().counts().received()).isEqualTo(28);
        assertThat(first.run().counts().addUp()).isTrue();
        assertThat(first.filings()).hasSize(28);
    }

    @Test
    void countsDocumentsOfWhichNoLineWasCompared() {
        assertThat(first.remarks())
                .filteredOn(remark -> remark.kind() == Remark.Kind.LINES)
                .singleElement()
                .matches(remark -> remark.parts() >= remark.filings() && remark.filings() > 0);
    }

    @Test
    void keepsTheEditionsOfTheSchemesThatItWentBy() {
        assertThat(first.run().schemes())
                .isEqualTo(ClassificationSchemes.inForce().used())
                .hasSize(3);
    }

    @Test
    void takesTheSameInboxASecondTimeForNothingNew() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("testdata/filings"), INBOX);

        RunReport second = night();

        assertThat(second.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(second.run().counts().received()).isZero();
        assertThat(second.cases()).containsEntry(ReviewQueue.SECRECY, 0).containsEntry(ReviewQueue.DISCLOSURE, 0);
    }

    @Test
    void opensACaseForEveryFilingThatNeedsAPersonAndForNoOther() {
        for (RunReport.FilingLine filing : first.filings()) {
            assertThat(filing.queues().isEmpty()).as(filing.number()).isNotEqualTo(filing.needsAPerson());
        }
        assertThat(first.cases().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(first.filings().stream()
                        .mapToInt(filing -> filing.queues().size())
                        .sum());
    }

    @Test
    void keepsAnEmptyFolderAsAFilingThatNobodyCouldRead() {
        assertThat(first.filings())
                .filteredOn(filing -> filing.number().equals(EMPTY))
                .singleElement()
                .satisfies(filing -> {
                    assertThat(filing.outcome()).isEqualTo("unscreenable");
                    assertThat(filing.reason()).contains("holds nothing");
                });
    }

    @Test
    void recordsJobsInTheDatabaseAndNotInMemory() {
        assertThat(count("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION e JOIN BATCH_JOB_EXECUTION_PARAMS p"
                        + " ON p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID AND p.PARAMETER_NAME = 'run'"
                        + " WHERE e.STATUS = 'COMPLETED' AND p.PARAMETER_VALUE = "
                        + first.run().run()))
                .isEqualTo(1);
    }

    @Test
    void leavesAnAuditTrailThatHolds() {
        assertThat(audit.firstBreak()).isEmpty();
        assertThat(count("SELECT COUNT(*) FROM audit_record WHERE action = 'FILING_SCREENED'"))
                .isEqualTo(28);
    }

    @Test
    void writesReportsToMailAndTwoForPrograms() throws IOException {
        Path report = FOLDER.resolve("home/var/reports/run-" + first.run().run());
        assertThat(report.resolve("report.html"))
                .content()
                .contains("28", "JP-18", "QUANTUM-01", "with a notice of its own")
                .doesNotContain("not law", "??");
        assertThat(report.resolve("report.ja.html"))
                .content()
                .contains("人の審査が必要")
                .doesNotContain("??");
        assertThat(Files.readAllLines(report.resolve("report.csv"))).hasSizeGreaterThan(28);
        JsonNode whole = JSON.readTree(report.resolve("report.json").toFile());
        assertThat(whole.at("/filings")).hasSize(28);
        assertThat(whole.at("/stale").propertyNames())
                .containsExactlyInAnyOrder("entries", "overdue", "notFound", "noisy", "behind", "bodies");
        assertThat(whole.findValues("growingOld")).isEmpty();
    }

    @Test
    void quotesNoFilingInReportsOrInTheTablesOfTheJob() throws IOException {
        List<String> secrets = new ArrayList<>(
                jdbc.sql("SELECT DISTINCT name FROM filing_entity WHERE role IN ('APPLICANT', 'INVENTOR', 'ASSIGNEE')")
                        .query((row, n) -> row.getString("name"))
                        .list());
        for (RegisteredFiling filing : registered()) {
            texts.of(filing.id()).orElseThrow().text().passages().stream()
                    .map(Passage::words)
                    .filter(words -> words.length() > 20)
                    .forEach(secrets::add);
        }
        StringBuilder open = new StringBuilder();
        try (Stream<Path> files =
                Files.walk(FOLDER.resolve("home/var/reports/run-" + first.run().run()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                open.append(Files.readString(file));
            }
        }
        for (String table : List.of("BATCH_JOB_EXECUTION_PARAMS", "BATCH_STEP_EXECUTION_CONTEXT", "audit_record")) {
            jdbc.sql("SELECT * FROM " + table).query().listOfRows().forEach(open::append);
        }
        assertThat(secrets).hasSizeGreaterThan(500);
        assertThat(secrets).noneMatch(name -> open.indexOf(name) >= 0);
    }

    @Test
    void makesOfEveryTestFilingWhatIsExpected() throws IOException {
        Map<String, String> made = new TreeMap<>();
        for (RegisteredFiling filing : registered()) {
            made.put(nameOf(filing), JSON.writeValueAsString(golden(filing)) + "\n");
        }
        if (System.getProperty("testdata.regenerate") != null) {
            regenerate(made);
        }
        assertThat(made).isEqualTo(expected());
    }

    @Test
    void findsTheSameInEveryFilingByTheSlowPath() {
        assertThat(registered())
                .allSatisfy(filing -> assertThat(oracle.ask(filing))
                        .as(filing.number().value())
                        .isEmpty());
    }

    @Test
    void expectationsAreNotMadeAnewWhereTheyAreChecked() {
        assertThat(System.getenv("CI") != null && System.getProperty("testdata.regenerate") != null)
                .as("testdata.regenerate must not be set in CI")
                .isFalse();
    }

    private List<RegisteredFiling> registered() {
        return jdbc
                .sql("SELECT id FROM filing WHERE number <> '" + EMPTY + "' AND NOT canary ORDER BY id")
                .query((row, n) -> row.getLong("id"))
                .list()
                .stream()
                .map(id -> filings.byId(new FilingId(id)))
                .toList();
    }

    private GoldenCase golden(RegisteredFiling filing) {
        RecordedOutcome outcome = outcomes.of(filing.id()).orElseThrow();
        return GoldenCase.of(filing, outcome, texts.of(filing.id()).orElseThrow(), cases.of(filing.id()));
    }

    private static String nameOf(RegisteredFiling filing) {
        return filing.source().replaceFirst("\\.\\w+(?=#|$)", "").replaceAll("[/#!]", "_");
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        try (Stream<Path> files = Files.list(EXPECTED)) {
            for (Path file : files.toList()) {
                expected.put(file.getFileName().toString().replace(".json", ""), Files.readString(file));
            }
        }
        return expected;
    }

    private static void regenerate(Map<String, String> made) throws IOException {
        Files.createDirectories(EXPECTED);
        for (Map.Entry<String, String> golden : made.entrySet()) {
            Files.writeString(EXPECTED.resolve(golden.getKey() + ".json"), golden.getValue());
        }
    }
}
