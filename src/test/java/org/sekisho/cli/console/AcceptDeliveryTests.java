package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.Sekisho;
import org.sekisho.machine.database.HomeDatabase;
import org.sekisho.machine.database.PreparedHome;

/** A zip brings more than one may: nights say so until a person says yes, and that is on record. */
@Tag("whole")
class AcceptDeliveryTests {

    @TempDir
    static Path folder;

    private static Path home;
    private static Path inbox;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void aZipOfSeven() throws IOException {
        home = PreparedHome.at(folder.resolve("home"));
        inbox = Files.createDirectory(folder.resolve("inbox"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(inbox.resolve("wombats.zip")))) {
            for (int filing = 1; filing <= 7; filing++) {
                zip.putNextEntry(new ZipEntry("US2026040100%dA1.txt".formatted(filing)));
                zip.write("A lid that closes pot %d.".formatted(filing).getBytes());
            }
        }
    }

    @Test
    void holdsTheRestOfAPackageUntilAPersonSaysYes() {
        assertThat(run("0")).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(run("3")).isEqualTo(ExitCode.DONE_WITH_UNSCREENABLE);
        assertThat(out.toString())
                .containsPattern(
                        "Note: A package brings more .*\\(sekisho unread --accept\\): [0-9a-f]{64}, 3 taken in, 4 waiting")
                .contains("All time: 3 received = 3 clear")
                .doesNotContain("wombats");
        assertThat(run("3")).as("the night after").isEqualTo(ExitCode.DONE_WITH_UNSCREENABLE);
        sekisho("status");
        assertThat(out.toString()).contains("3 taken in, 4 waiting");
        sekisho("unread");
        assertThat(out.toString()).contains("wombats.zip: it brings more new filings than one package may");

        assertThat(sekisho("unread", "--because", "a test")).isEqualTo(ExitCode.USAGE);
        assertThat(sekisho("unread", "--accept", digits())).isEqualTo(ExitCode.USAGE);
        assertThat(sekisho("unread", "--accept", "0g", "--because=a test")).isEqualTo(ExitCode.USAGE);
        assertThat(sekisho("unread", "--accept", digits(), "--because=the mailroom knows it"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .containsPattern("The next run takes in the rest: [0-9a-f]{64}, 3 taken in, 4 waiting");
        assertThat(rows("SELECT CONCAT(actor, ' ', detail) FROM audit_record WHERE action = 'DELIVERY_ACCEPTED'"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("=" + Place.user() + " 3 taken in")
                        .containsPattern(
                                "3 taken in, 4 waiting, because: the mailroom knows it, delivery [0-9a-f]{64}"));

        assertThat(run("3")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("All time: 7 received = 7 clear");
        assertThat(sekisho("unread", "--accept", digits(), "--because=once more"))
                .isEqualTo(ExitCode.USAGE);

        HomeDatabase.change(home, List.of("UPDATE held_delivery SET accepted_by = 'somebody'"));
        assertThat(run("3")).as("who said yes is sealed").isEqualTo(ExitCode.RED);
    }

    private static String digits() {
        return rows("SELECT LEFT(sha256, 12) AS d FROM held_delivery").get(0).substring(3, 15);
    }

    private static List<String> rows(String query) {
        return HomeDatabase.rows(home, List.of(query));
    }

    private int run(String bound) {
        System.setProperty("sekisho.intake.filings-per-package", bound);
        try {
            return sekisho("run", "--inbox=" + inbox);
        } finally {
            System.clearProperty("sekisho.intake.filings-per-package");
        }
    }

    private int sekisho(String... arguments) {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add("--home=" + home);
        return Sekisho.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(command.toArray(String[]::new));
    }
}
