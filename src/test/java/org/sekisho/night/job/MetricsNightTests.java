package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.machine.fault.OurFault.OurFaultException;
import org.sekisho.night.metrics.Exposed;
import org.sekisho.night.run.RunStatus;
import org.sekisho.reading.passage.PassageSplitter;
import org.springframework.util.FileSystemUtils;

/** The file that a run leaves for the office's monitoring, however the run went. */
@Tag("whole")
class MetricsNightTests extends AnOffice {

    private static final Path FILE = COLLECTED.resolve("sekisho.prom");

    @Test
    void tellsOfAGoodNightInNumbersThatOthersMayRead() throws IOException {
        arrives("EP-9990111-A1-quantum-dot-television.xml");
        arrives("EP9990117A1.rtf");

        var run = night().run();

        assertThat(run.status()).isEqualTo(RunStatus.DONE);
        assertThat(figure("sekisho_run_number")).isEqualTo(run.run());
        assertThat(figure("sekisho_run_status", "status", "done")).isEqualTo(1);
        assertThat(figure("sekisho_run_status", "status", "failed")).isZero();
        assertThat(figure("sekisho_run_filings", "outcome", "clear"))
                .isEqualTo(run.counts().clear());
        assertThat(figure("sekisho_run_filings", "outcome", "flagged"))
                .isEqualTo(run.counts().flagged());
        assertThat(figure("sekisho_run_stage_duration_seconds", "stage", "screenPendingFilings"))
                .isPositive();
        assertThat(figure("sekisho_run_last_success_timestamp_seconds"))
                .isEqualTo(figure("sekisho_run_end_timestamp_seconds"))
                .isGreaterThan(figure("sekisho_run_start_timestamp_seconds"));
        assertThat(figure("sekisho_open_cases", "queue", "secrecy", "work_list", "to_decide"))
                .isEqualTo(count("SELECT COUNT(*) FROM review_case WHERE queue = 'SECRECY'"));
        assertThat(Files.getPosixFilePermissions(FILE)).isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
        try (Stream<Path> left = Files.list(COLLECTED)) {
            assertThat(left).as("nothing but the whole file").containsExactly(FILE);
        }
    }

    @Test
    void keepsWhenANightLastWentWellThroughARedOneAndAFailedOne() throws IOException {
        assertThat(night().run().status()).isEqualTo(RunStatus.DONE);
        assertThat(figure("sekisho_run_filings", "outcome", "clear")).isZero();
        assertThat(figure("sekisho_run_unread_filings", "reason", "DAMAGED")).isZero();
        double success = figure("sekisho_run_last_success_timestamp_seconds");

        Files.writeString(INBOX.resolve("received.csv"), "Dear mailroom\n");
        assertThat(night().run().status()).isEqualTo(RunStatus.RED);
        assertThat(figure("sekisho_run_status", "status", "red")).isEqualTo(1);
        assertThat(figure("sekisho_run_alarms", "kind", "BAD_MANIFEST")).isEqualTo(1);
        assertThat(figure("sekisho_run_last_success_timestamp_seconds")).isEqualTo(success);

        Files.delete(INBOX.resolve("received.csv"));
        arrives("EP9990117A1.rtf");
        Poison.prepare(new Poison.Dose(PassageSplitter.class, Set.of("split"), true, () -> {
            throw new OurFaultException(new IOException("the disk"));
        }));
        assertThat(night().run().status()).isEqualTo(RunStatus.FAILED);
        Poison.none();
        assertThat(figure("sekisho_run_status", "status", "failed")).isEqualTo(1);
        assertThat(figure("sekisho_run_status", "status", "red")).isZero();
        assertThat(figure("sekisho_run_filings", "outcome", "waiting")).isEqualTo(1);
        assertThat(figure("sekisho_run_last_success_timestamp_seconds")).isEqualTo(success);

        night();
        assertThat(figure("sekisho_run_last_success_timestamp_seconds")).isGreaterThan(success);
    }

    @Test
    void saysZeroIfNoNightEverWentWell() throws IOException {
        Files.writeString(INBOX.resolve("received.csv"), "Dear mailroom\n");

        night();

        assertThat(figure("sekisho_run_last_success_timestamp_seconds")).isZero();
    }

    @Test
    void tellsOfARunThatDiedOnceItIsRecovered() throws IOException {
        night();
        jdbc.sql("INSERT INTO screening_run (started_at, status) VALUES (UTC_TIMESTAMP(), 'RUNNING')")
                .update();

        assertThat(runs.recover()).hasValueSatisfying(died -> assertThat(died).hasSize(1));

        assertThat(figure("sekisho_run_status", "status", "abandoned")).isEqualTo(1);
        assertThat(figure("sekisho_run_last_success_timestamp_seconds")).isPositive();
    }

    @Test
    void costsNoRunItsEndIfItCannotBeWritten() throws IOException {
        FileSystemUtils.deleteRecursively(COLLECTED);

        assertThat(night().run().status()).isEqualTo(RunStatus.DONE);

        assertThat(FILE).doesNotExist();
    }

    @Test
    void writesThroughNoLinkThatSomebodyPutIntoThatFolder() throws IOException {
        Path other = Files.writeString(FOLDER.resolve("other"), "of somebody else");
        Files.createSymbolicLink(COLLECTED.resolve(".sekisho.prom.new"), other);

        night();

        assertThat(FILE).isRegularFile();
        assertThat(other).hasContent("of somebody else");
    }

    private static double figure(String name, String... labels) throws IOException {
        return switch (labels.length) {
            case 0 -> Exposed.value(Files.readString(FILE), name, Map.of());
            case 2 -> Exposed.value(Files.readString(FILE), name, Map.of(labels[0], labels[1]));
            default -> Exposed.value(Files.readString(FILE), name, Map.of(labels[0], labels[1], labels[2], labels[3]));
        };
    }
}
