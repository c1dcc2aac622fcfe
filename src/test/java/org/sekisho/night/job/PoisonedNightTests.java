package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.machine.fault.OurFault.OurFaultException;
import org.sekisho.night.run.RunAlarm;
import org.sekisho.night.run.RunAlarm.Kind;
import org.sekisho.night.run.RunReport;
import org.sekisho.night.run.RunStatus;
import org.sekisho.office.unread.UnreadFilings;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.passage.PassageSplitter;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** One filing breaks the program; all others are screened as if it had not come. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("whole")
class PoisonedNightTests extends AnOffice {

    private static final String SECRET = "whatthefilingsays";

    private static final String THIS_RUN =
            " AND JOB_EXECUTION_ID = (SELECT MAX(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION)";

    private static final Map<Class<?>, Set<String>> STAGES = Map.of(
            DocumentContents.class, Set.of("open"),
            PassageSplitter.class, Set.of("split"),
            TechnologyMatcher.class, Set.of("wordsIn", "decide"),
            EntityFinder.class, Set.of("find"),
            ScreeningOutcomes.class, Set.of("record"));

    private static final Map<String, Runnable> EFFECTS = Map.of(
            "an exception",
            () -> {
                throw new IllegalStateException(SECRET);
            },
            "an overflow of the stack",
            () -> {
                throw new StackOverflowError(SECRET);
            },
            "no memory",
            () -> {
                throw new OutOfMemoryError(SECRET);
            },
            "no end",
            () -> {
                while (!Thread.interrupted()) {
                    Thread.onSpinWait();
                }
                throw new CancellationException();
            });

    @Autowired
    UnreadFilings unread;

    /**
     * Each stage broken in each way by a filing of its own. Recording happens within the transaction of others, and there only
     * exceptions are tried.
     */
    @Test
    void givesThePoisonedOnesToAPersonAndScreensAllOthers(CapturedOutput output) throws IOException {
        arrives("EP-9990111-A1-quantum-dot-television.xml");
        arrives("US20260401101A1-quantum-key-receiver.xml");
        Map<FilingNumber, String> poisoned = new LinkedHashMap<>();
        for (Class<?> stage : STAGES.keySet()) {
            for (Map.Entry<String, Runnable> effect : EFFECTS.entrySet()) {
                if (stage != ScreeningOutcomes.class || !effect.getKey().equals("no end")) {
                    FilingNumber filing = new FilingNumber("US202699999%02dA1".formatted(poisoned.size()));
                    poisonArrives(filing);
                    Poison.prepare(filing, new Poison.Dose(stage, STAGES.get(stage), effect.getValue()));
                    poisoned.put(filing, effect.getKey() + " of " + stage.getSimpleName());
                }
            }
        }

        RunReport report = night();

        assertThat(poisoned).hasSize(19);
        assertThat(report.run().status()).isEqualTo(RunStatus.RED);
        assertThat(outcomes())
                .contains("EP9990111A1 CLEAR", "US20260401101A1 FLAGGED")
                .hasSize(21);
        assertThat(poisoned)
                .allSatisfy((filing, how) -> assertThat(outcomes()).as(how).contains(filing + " UNSCREENABLE"))
                .allSatisfy((filing, how) -> assertThat(
                                count("SELECT COUNT(*) FROM review_case c JOIN filing f ON f.id = c.filing_id"
                                        + " WHERE f.number = '%s'".formatted(filing)))
                        .as(how)
                        .isEqualTo(1));
        assertThat(report.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Kind.PROGRAM_FAULT);
            assertThat(alarm.filings()).containsExactlyInAnyOrderElementsOf(poisoned.keySet());
            assertThat(alarm.detail()).matches("fault F-[0-9A-F]{8}.*");
        });
        assertThat(output).doesNotContain(SECRET);
    }

    @Test
    void screensThePoisonedOneOnceTheProgramIsMended() throws IOException {
        poisonArrives();
        Poison.prepare(new Poison.Dose(EntityFinder.class, Set.of("find"), EFFECTS.get("an exception")));
        night();
        Poison.none();

        unread.retryAll(Optional.of(UnreadReason.PROGRAM_FAULT), "operator");
        RunReport mended = night();

        assertThat(mended.run().status()).isEqualTo(RunStatus.DONE);
        assertThat(outcomes()).containsExactly(Poison.FILING + " FLAGGED");
    }

    @Test
    void failsOfWhatBreaksEveryFiling() throws IOException {
        arrives("EP-9990111-A1-quantum-dot-television.xml");
        Poison.prepare(new Poison.Dose(EntityFinder.class, Set.of("find"), true, EFFECTS.get("an exception")));

        RunReport report = night();

        assertThat(report.run().status()).isEqualTo(RunStatus.FAILED);
        assertThat(jdbc.sql("SELECT EXIT_MESSAGE FROM BATCH_STEP_EXECUTION WHERE STATUS = 'FAILED'" + THIS_RUN)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).doesNotContain(SECRET));
        assertThat(report.run().counts().waiting()).isEqualTo(1);
    }

    /** The cause's message is a library's, and libraries quote what they read. */
    @Test
    void keepsOfWhatFailedARunItsClassesAndPlacesAndNoMessage() throws IOException {
        poisonArrives();
        Poison.prepare(new Poison.Dose(PassageSplitter.class, Set.of("split"), () -> {
            throw new OurFaultException(SECRET, new IOException(SECRET));
        }));

        night();

        assertThat(exitMessages("STEP"))
                .anySatisfy(message -> assertThat(message)
                        .contains("Caused by java.io.IOException", "at org.sekisho.night.job.PoisonedNightTests"))
                .noneSatisfy(message -> assertThat(message).contains(SECRET));
        assertThat(exitMessages("JOB"))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).contains("at org.").doesNotContain(SECRET));
    }

    private List<String> exitMessages(String of) {
        return jdbc.sql("SELECT EXIT_MESSAGE FROM BATCH_%s_EXECUTION WHERE STATUS = 'FAILED'".formatted(of) + THIS_RUN)
                .query(String.class)
                .list();
    }

    @Test
    void setsAsideWhatTwoProcessesDiedOfTheSecondTimeByItself() throws IOException {
        poisonArrives();
        arrives("EP-9990111-A1-quantum-dot-television.xml");
        dieWhileScreening(1);
        dieWhileScreening(2);

        RunReport third = night();

        assertThat(third.run().status()).isEqualTo(RunStatus.RED);
        assertThat(third.alarms()).extracting(RunAlarm::kind).containsExactly(Kind.PROGRAM_FAULT);
        assertThat(outcomes()).containsExactly("EP9990111A1 CLEAR", Poison.FILING + " UNSCREENABLE");
        assertThat(count("SELECT COUNT(*) FROM screening_try")).isZero();
    }

    /** What a process leaves that was killed while it screened the filing: all as it was, and its tries. */
    private void dieWhileScreening(int time) {
        Poison.prepare(new Poison.Dose(PassageSplitter.class, Set.of("split"), () -> {
            throw new OurFaultException(new IOException("killed"));
        }));
        night();
        int open = jdbc.sql("UPDATE screening_try SET begun = TRUE WHERE deaths = :deaths AND filing_id = "
                        + "(SELECT id FROM filing WHERE number = :number)")
                .param("deaths", time - 1)
                .param("number", Poison.FILING.value())
                .update();
        assertThat(open).isEqualTo(1);
        jdbc.sql("UPDATE screening_run SET status = 'RUNNING' ORDER BY id DESC LIMIT 1")
                .update();
        Poison.none();
    }

    private static void poisonArrives() throws IOException {
        poisonArrives(Poison.FILING);
    }

    private static void poisonArrives(FilingNumber number) throws IOException {
        String quantum = Files.readString(Path.of("testdata/filings", "US20260401101A1-quantum-key-receiver.xml"));
        Files.writeString(
                INBOX.resolve(number + ".xml"),
                quantum.replace("20260401101", number.value().substring(2, 13))
                        .replaceFirst("<p ([^>]*)>", "<p $1>" + number + " is a word. "));
    }

    private List<String> outcomes() {
        return jdbc.sql("""
                        SELECT f.number, o.outcome FROM filing f LEFT JOIN screening_outcome o ON o.filing_id = f.id
                        WHERE NOT f.canary ORDER BY f.number""")
                .query((row, n) -> row.getString("number") + " " + row.getString("outcome"))
                .list();
    }
}
