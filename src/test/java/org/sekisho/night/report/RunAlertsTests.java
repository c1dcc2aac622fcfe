package org.sekisho.night.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.SekishoApplication;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.night.alert.Alert;
import org.sekisho.night.alert.Receiver;
import org.sekisho.night.job.JobRuns;
import org.sekisho.night.job.SilentRuns;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunProof;
import org.sekisho.night.run.RunStatus;
import org.sekisho.night.run.RunSummary;
import org.sekisho.office.audit.AuditHeads;
import org.sekisho.office.edition.StaleEntries;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.screening.record.OutcomeCounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is told of real runs, to a receiver that is up and one that is down. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        classes = SekishoApplication.class,
        properties = {
            "spring.config.additional-location=file:config/",
            "logging.config=classpath:logback-test.xml",
            "sekisho.alerts.unscreenable-over=0",
            "sekisho.alerts.attempts=1"
        })
@Import(SilentRuns.class)
@Tag("whole")
class RunAlertsTests {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Path FOLDER = folder();
    private static final Receiver RECEIVER = receiver();

    @Autowired
    JobRuns runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditHeads heads;

    @DynamicPropertySource
    static void anInboxWithAFolderInWhichNothingIs(DynamicPropertyRegistry properties) throws IOException {
        TestDatabase.register(properties);
        Files.createDirectories(FOLDER.resolve("inbox/US20260401199A1"));
        Files.writeString(FOLDER.resolve("secret"), SECRET);
        properties.add("sekisho.home", () -> FOLDER.resolve("home").toString());
        properties.add("sekisho.run.inboxes", () -> FOLDER.resolve("inbox").toString());
        properties.add("sekisho.alerts.webhook.url", RECEIVER::url);
        properties.add(
                "sekisho.alerts.webhook.secret-file",
                () -> FOLDER.resolve("secret").toString());
    }

    @AfterAll
    static void close() {
        RECEIVER.close();
    }

    @Test
    void goOutWhenARunEndsWaitForTheNextRunIfTheyCannotAndNeverMakeARunFail() {
        heads.begin(); // as the run did that died
        jdbc.sql("INSERT INTO screening_run (started_at, status) VALUES (UTC_TIMESTAMP(), 'RUNNING')")
                .update();
        RECEIVER.answers(503);
        assertThat(runs.run())
                .hasValueSatisfying(
                        ended -> assertThat(ended.report().run().status()).isEqualTo(RunStatus.DONE));
        assertThat(states()).containsExactly("{event=ABANDONED, state=WAITING}", "{event=UNSCREENABLE, state=WAITING}");

        RECEIVER.answers(204);
        runs.run();
        assertThat(states()).containsExactly("{event=ABANDONED, state=SENT}", "{event=UNSCREENABLE, state=SENT}");
        List<Receiver.Received> all = RECEIVER.received();
        assertThat(all).allMatch(message -> message.isSignedWith(SECRET));
        assertThat(all.get(all.size() - 1).json().at("/unread/0").asString()).isEqualTo("US20260401199A1");
        assertThat(all.get(all.size() - 1).body())
                .as("no reason, no place, no name")
                .doesNotContain("holds nothing", "inbox", FOLDER.toString());
    }

    @Test
    void holdNothingOfAReportButCountsNumbersAndDays() {
        RunReport.FilingLine line = new RunReport.FilingLine(
                "US20260401120A1",
                1,
                "unscreenable",
                true,
                1.0,
                "torpedo.pdf: it is damaged",
                "overdue by 4",
                -4,
                List.of("SECRECY"),
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
                StaleEntries.Counts.NONE,
                List.of(line));

        Alert alert = RunAlerts.alert(report);

        assertThat(alert.event()).isEqualTo(Alert.Event.RED);
        assertThat(alert.daysLeft()).isEqualTo(-4);
        assertThat(alert.unread()).containsExactly("US20260401120A1");
        assertThat(alert.alarms()).containsExactly(new Alert.Alarm("NEVER_ARRIVED", 1, List.of("US20260401121A1")));
        assertThat(alert.toString()).doesNotContain("torpedo");
    }

    private List<String> states() {
        return jdbc.sql("SELECT event, state FROM alert ORDER BY id").query().listOfRows().stream()
                .map(Object::toString)
                .toList();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("sekisho-notices");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Receiver receiver() {
        try {
            return new Receiver();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
