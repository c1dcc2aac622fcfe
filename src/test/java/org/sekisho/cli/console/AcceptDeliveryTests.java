package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A zip brings more than one may: nights say so until a person says yes, and that is on record. */
@Tag("whole")
class AcceptDeliveryTests {

    @TempDir
    Path home;

    @Test
    void holdsTheRestOfAPackageUntilAPersonSaysYes() throws IOException {
        Path inbox = Files.createDirectory(home.resolve("inbox"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(inbox.resolve("wombats.zip")))) {
            for (int filing = 1; filing <= 7; filing++) {
                zip.putNextEntry(new ZipEntry("US2026040100%dA1.txt".formatted(filing)));
                zip.write("A lid that closes pot %d.".formatted(filing).getBytes());
            }
        }
        try (Terminal terminal = new Terminal(home).with("sekisho.run.inboxes[0]", inbox.toString())) {
            terminal.with("sekisho.intake.filings-per-package", "0").types(ExitCode.CONFIGURATION, "run");
            assertThat(terminal.with("sekisho.intake.filings-per-package", "3")
                            .types(ExitCode.DONE_WITH_UNSCREENABLE, "run"))
                    .containsPattern(
                            "Note: A package brings more .*\\(sekisho unread --accept\\): [0-9a-f]{64}, 3 taken in, 4 waiting")
                    .contains("All time: 3 received = 3 clear")
                    .doesNotContain("wombats");
            terminal.types(ExitCode.DONE_WITH_UNSCREENABLE, "run");
            assertThat(terminal.types("status")).as("the night after").contains("3 taken in, 4 waiting");
            assertThat(terminal.types("unread"))
                    .contains("wombats.zip: it brings more new filings than one package may");

            accepts(terminal, terminal.rows("SELECT LEFT(sha256, 12) AS d FROM held_delivery"));
            terminal.change("UPDATE held_delivery SET accepted_by = 'somebody'");
            terminal.types(ExitCode.RED, "run");
        }
    }

    private static void accepts(Terminal terminal, List<String> held) {
        String accept = "unread --accept " + held.get(0).substring(3, 15);
        terminal.types(ExitCode.USAGE, "unread --because \"a test\"");
        terminal.types(ExitCode.USAGE, accept);
        terminal.types(ExitCode.USAGE, "unread --accept 0g --because=\"a test\"");
        assertThat(terminal.types(accept + " --because=\"the mailroom knows it\""))
                .containsPattern("The next run takes in the rest: [0-9a-f]{64}, 3 taken in, 4 waiting");
        assertThat(terminal.rows(
                        "SELECT CONCAT(actor, ' ', detail) FROM audit_record WHERE action = 'DELIVERY_ACCEPTED'"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("=" + Place.user() + " 3 taken in")
                        .containsPattern(
                                "3 taken in, 4 waiting, because: the mailroom knows it, delivery [0-9a-f]{64}"));

        assertThat(terminal.types("run")).contains("All time: 7 received = 7 clear");
        terminal.types(ExitCode.USAGE, accept + " --because=\"once more\"");
    }
}
