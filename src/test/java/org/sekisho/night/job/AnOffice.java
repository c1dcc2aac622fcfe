package org.sekisho.night.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sekisho.SekishoApplication;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.night.alert.Receiver;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunReports;
import org.sekisho.night.run.RunStatus;
import org.sekisho.night.run.ScreeningRuns;
import org.sekisho.office.audit.AuditHeads;
import org.sekisho.office.rising.RisingMill;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * An office on its first day: an empty inbox, an empty database, the shipped lists, and nothing planted by the program. One context
 * serves all classes of the room that need no setting of their own; what they need together is set here. Its nights are run one by
 * one, or copied from the first of their kind ({@link #aNightOver}), and steps are done without the rest of a night ({@link #steps}).
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        classes = SekishoApplication.class,
        properties = {
            "spring.config.additional-location=file:config/",
            "logging.config=classpath:logback-test.xml",
            "sekisho.canaries.shipped=",
            "sekisho.canaries.examples=false",
            "sekisho.lists.approval=two-persons",
            "sekisho.run.screen-again-at-most=1",
            "sekisho.blind.share=0",
            "sekisho.opinion.watch-drawn=0",
            "sekisho.replay.sample=8",
            "sekisho.replay.seed=7",
            "sekisho.extraction.max-gazette=200MB",
            "sekisho.extraction.ocr.enabled=false",
            "sekisho.extraction.time-limit=5m", // the first parser starts while much else goes on
            "sekisho.alerts.unscreenable-over=0",
            "sekisho.alerts.attempts=1",
            "sekisho.screening.budget.processor-time=2s",
            "sekisho.screening.exemptions[0].country=JP",
            "sekisho.screening.exemptions[0].kinds=U",
            "sekisho.screening.exemptions[0].reason=utility model",
            "sekisho.screening.exemptions[1].country=JP",
            "sekisho.screening.exemptions[1].national-phase=true",
            "sekisho.screening.exemptions[1].reason=national phase",
            "sekisho.screening.exemptions[2].country=JP",
            "sekisho.screening.exemptions[2].published=true",
            "sekisho.screening.exemptions[2].reviews=SECRECY,DISCLOSURE",
            "sekisho.screening.exemptions[2].reason=published"
        })
@Import({
    SilentRuns.class,
    ForgetfulMatcher.Installed.class,
    Poison.Installed.class,
    RisingMill.class,
    AnOffice.Nights.class
})
abstract class AnOffice {

    static final Path FOLDER = temporaryFolder();
    static final Path INBOX = FOLDER.resolve("inbox");
    static final Path COLLECTED = FOLDER.resolve("collected");
    static final String WEBHOOK_SECRET = "0123456789abcdef0123456789abcdef";
    static final Receiver RECEIVER = receiver();

    /** Flagged for secrecy and for disclosure, clear, and one that nobody can read. */
    private static final List<String> ORDINARY = List.of(
            "EP-9990111-A1-quantum-dot-television.xml",
            "EP9990117A1.rtf",
            "JP2026991112A-towed-array.xml",
            "JP2026991119A.txt",
            "US13990105B2-gan-radar-amplifier.xml",
            "US13990106B2-leaf-sensor.xml",
            "US20260401101A1-quantum-key-receiver.xml",
            "US20260401107A1-toxin-aerosol.xml",
            "US20260401118A1.html",
            "US20260401119A1.pdf",
            "US20260401122A1.pdf");

    private static final Path VAR = FOLDER.resolve("home/var");
    private static final List<String> KEPT = List.of("keys", "archive-index", "audit-heads.txt");

    @Autowired
    JobRuns runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    OneRun beginning;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AuditHeads heads;

    @Autowired
    private Nights nights;

    @Autowired
    ScreeningRuns screening;

    @Autowired
    private ScreeningOutcomes outcomes;

    @Autowired
    private RunReports reports;

    @Autowired
    private Job screenFilings;

    @Autowired
    private JobOperator operator;

    @Autowired
    private JobRepository jobs;

    @DynamicPropertySource
    static void aFreshHome(DynamicPropertyRegistry properties) throws IOException {
        TestDatabase.register(properties);
        Files.createDirectories(INBOX);
        properties.add("sekisho.home", () -> FOLDER.resolve("home").toString());
        properties.add("sekisho.run.inboxes[0]", INBOX::toString);
        properties.add("sekisho.alerts.webhook.url", RECEIVER::url);
        properties.add(
                "sekisho.alerts.webhook.secret-file",
                Files.writeString(FOLDER.resolve("secret"), WEBHOOK_SECRET)::toString);
        properties.add("sekisho.metrics.file", COLLECTED.resolve("sekisho.prom")::toString);
    }

    @AfterEach
    void noPoison() {
        Poison.none();
    }

    @BeforeEach
    void nothingHasArrivedYet() throws IOException {
        ForgetfulMatcher.FORGOTTEN.clear();
        TestDatabase.empty(database);
        jdbc.sql("INSERT INTO audit_head (id, last_id, hash) VALUES (1, 0, ?)")
                .param("0".repeat(64))
                .update();
        for (String kept : KEPT) {
            FileSystemUtils.deleteRecursively(VAR.resolve(kept));
        }
        for (Path folder : List.of(INBOX, COLLECTED)) {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
        }
    }

    final RunReport night() {
        return runs.run().orElseThrow().report();
    }

    /** The ordinary night of this room: eleven filings of all kinds. */
    final RunReport aNight() throws Exception {
        return aNightOver(ORDINARY.toArray(String[]::new));
    }

    /** The first night over these files of {@code testdata/filings}. */
    final RunReport aNightOver(String... files) throws Exception {
        for (String file : files) {
            arrives(file);
        }
        return onceOnly(List.of(files).toString(), this::night);
    }

    /** What a night leaves that is run once in a context, by its name; for all other tests its rows and its home are copied. */
    final RunReport onceOnly(String name, Callable<RunReport> night) throws Exception {
        Nights.Kept kept = nights.byName.get(name);
        if (kept == null) {
            RunReport report = night.call();
            Path home = Files.createTempDirectory(FOLDER, "night");
            copy(VAR, home);
            nights.byName.put(name, new Nights.Kept(report, TestDatabase.keep(database), home));
            return report;
        }
        TestDatabase.empty(database);
        kept.rows().putBack(database);
        copy(kept.home(), VAR);
        return kept.report();
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String kept : KEPT) {
            if (Files.exists(from.resolve(kept))) {
                FileSystemUtils.copyRecursively(from.resolve(kept), to.resolve(kept));
            }
        }
    }

    /** A run of which these steps alone are done. Its end is neither signed nor told. */
    final RunReport steps(String... names) {
        JobOperatorTestUtils utils = new JobOperatorTestUtils(operator, jobs);
        utils.setJob(screenFilings);
        return runs.betweenRuns(() -> {
                    long run = beginning.begin().run();
                    for (String name : names) {
                        utils.startStep(
                                name,
                                new JobParametersBuilder()
                                        .addLong(ScreenFilingsJob.RUN, run)
                                        .addString("step", name)
                                        .toJobParameters(),
                                new ExecutionContext());
                    }
                    RunStatus status = reports.of(run).alarms().isEmpty() ? RunStatus.DONE : RunStatus.RED;
                    screening.end(run, status, outcomes.counts(run), 0);
                    return reports.of(run);
                })
                .orElseThrow();
    }

    /** A bean made anew by another setting than the office's. */
    final <T, S extends Record> T madeWith(S setting, Class<S> settings, Class<T> type) {
        AnnotationConfigApplicationContext other = new AnnotationConfigApplicationContext();
        other.setParent(context);
        other.registerBean(settings, () -> setting, bean -> bean.setPrimary(true));
        other.registerBean(type, bean -> bean.setPrimary(true));
        other.refresh();
        return other.getBean(type);
    }

    /** Rows that a test made are none that somebody else changed. */
    final void madeByTheTest() {
        heads.accept("a test", "made by the test");
    }

    final int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /** A file or folder of {@code testdata/filings} comes into the inbox. */
    static void arrives(String name) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("testdata/filings", name), INBOX.resolve(name));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-homes")), "office")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Receiver receiver() {
        try {
            return new Receiver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What nights left. */
    static final class Nights {

        private final Map<String, Kept> byName = new HashMap<>();

        private record Kept(RunReport report, TestDatabase.Kept rows, Path home) {}
    }
}
