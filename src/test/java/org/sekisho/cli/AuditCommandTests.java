package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.console.CommandPage;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Place;
import org.sekisho.cli.console.Terminal;
import org.sekisho.testdata.DocumentPage;

/** {@code sekisho audit}, as its page shows it and as it refuses. */
@Tag("whole")
class AuditCommandTests {

    @TempDir
    Path home;

    private Terminal terminal;

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(home).with("sekisho.run.lists[0]", "config/lists/jp-specified-fields.yml");
        Files.createDirectories(home.resolve("media"));
        Files.createDirectories(home.resolve("inbox"));
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    @Test
    void doesWhatItsPageShows() throws IOException {
        assertThat(new CommandPage(terminal).type(DocumentPage.at("security.md#the-audit-trail"), this::bringAbout))
                .isEqualTo(11);
    }

    private void bringAbout(String situation) {
        switch (situation) {
            case "some work is on record" -> {
                terminal.types("staff add exa --name=Exa");
                terminal.types("staff lock exa");
                terminal.types("staff unlock exa");
            }
            case "somebody changes record 2" -> terminal.change("UPDATE audit_record SET actor = 'adm' WHERE id = 2");
            case "record 2 is as it was, and somebody cuts off the last record and mends the end" -> {
                terminal.change("UPDATE audit_record SET actor = '%s' WHERE id = 2".formatted(Place.user()));
                cutBehind(2);
            }
            case "the signed heads are gone too, here but not elsewhere" -> {
                terminal.change("DELETE FROM audit_signature");
                moveTheFile();
            }
            case "somebody has looked into it" -> {}
            default -> throw new AssertionError("Nobody knows how to bring about: " + situation);
        }
    }

    private void moveTheFile() {
        try {
            Files.move(home.resolve("var/audit-heads.txt"), home.resolve("media/audit-heads.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cutBehind(int record) {
        terminal.change(
                "DELETE FROM audit_record WHERE id > " + record,
                "UPDATE audit_head SET last_id = %1$d, hash = (SELECT hash FROM audit_record WHERE audit_record.id = %1$d)"
                        .formatted(record));
    }

    @Test
    void refusesFilesThatAreNotThereOrNotWhatTheyShouldBe() throws IOException {
        assertThat(terminal.types("audit key"))
                .matches("-----BEGIN PUBLIC KEY-----\n[A-Za-z0-9+/]{59}=\n-----END PUBLIC KEY-----\n");
        refuses("audit", "Most often: sekisho audit verify");
        Path other = Files.writeString(home.resolve("other.pub"), "nothing of a key");
        refuses("audit verify --heads=no-such.txt", "no-such.txt: there is no such file");
        refuses("audit verify --key=no-such.pub", "no-such.pub: there is no such file");
        refuses("audit verify --key=" + other, "other.pub is no public key");
        refuses("audit key --to=" + other, "other.pub is there already");
        Path words = Files.writeString(home.resolve("words.txt"), "nothing of a head\n");
        assertThat(terminal.types(ExitCode.RED, "audit verify --heads=" + words))
                .contains("BROKEN file: line 1 of " + words + " is no signed head.");
    }

    private void refuses(String typed, String because) {
        assertThat(terminal.types(ExitCode.USAGE, typed)).contains(because);
    }

    @Test
    void aRunIsRedWhereItCannotSignOrTheTrailWasCutUntilAPersonExplainsIt() throws IOException {
        String signed = run(ExitCode.DONE);
        assertThat(terminal.types("audit verify"))
                .containsPattern("The audit trail holds: (\\d+) records, 2 signed heads, the newest of record \\1,");
        String head = printedHead(signed);

        Path passphrase = home.resolve("credentials/audit-passphrase");
        Path kept = Files.move(passphrase, home.resolve("media/passphrase"));
        assertThat(run(ExitCode.RED))
                .contains(
                        "ALARM: the end of the audit trail could not be signed; mend what is named, and type sekisho audit head")
                .contains("var/keys/audit.key, is closed, and no passphrase that is set opens it");
        assertThat(home.resolve("var/reports/run-2/report.json")).content().contains("AUDIT_UNSIGNED");

        Files.move(kept, passphrase);
        cutBehind(3);
        terminal.change("DELETE FROM audit_signature WHERE last_id > 3");
        for (int night = 3; night <= 4; night++) {
            assertThat(run(ExitCode.RED))
                    .contains("ALARM: the audit trail does not fit what was signed of it")
                    .contains("The audit trail is broken at record ")
                    .doesNotContain("Audit head");
        }
        assertThat(home.resolve("var/reports/run-3/report.json")).content().contains("AUDIT_BROKEN");
        terminal.types("audit accept --because=\"an exercise\"");
        assertThat(run(ExitCode.DONE)).contains("Audit head ");

        takeAwayAllThatProvesIt();
        assertThat(terminal.types(ExitCode.RED, "audit verify --head=" + head))
                .contains("CANNOT BE VERIFIED: Nothing is here that was signed of the audit trail")
                .contains("BROKEN: the head " + head + " was printed, and the trail ends at record 0")
                .doesNotContain("holds");
        run(ExitCode.RED);
    }

    private void takeAwayAllThatProvesIt() throws IOException {
        terminal.change(
                "DELETE FROM audit_signature",
                "DELETE FROM audit_record",
                "UPDATE audit_head SET last_id = 0, hash = REPEAT('0', 64)");
        FileUtils.deleteDirectory(home.resolve("var/keys").toFile());
        Files.delete(home.resolve("var/audit-heads.txt"));
    }

    private String printedHead(String signed) throws IOException {
        Matcher head = Pattern.compile("\\d+:[0-9a-f]{64}")
                .matcher(Files.readString(home.resolve("var/reports/run-1/report.html")));
        assertThat(head.find()).isTrue();
        assertThat(signed).contains("Audit head " + head.group());
        return head.group();
    }

    private String run(int exitCode) {
        return terminal.types(exitCode, "run --inbox=" + home.resolve("inbox"));
    }
}
