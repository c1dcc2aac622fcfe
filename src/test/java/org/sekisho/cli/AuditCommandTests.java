package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** {@code sekisho audit}, as its page shows it and as it refuses. */
@Tag("whole")
class AuditCommandTests {

    @TempDir
    Path home;

    private final StringWriter said = new StringWriter();
    private CommandPage page;

    @BeforeEach
    void aDatabase() throws IOException {
        page = new CommandPage(home);
        Files.createDirectories(home.resolve("media"));
    }

    @AfterEach
    void forget() {
        page.close();
    }

    @Test
    void doesWhatItsPageShows() throws IOException {
        assertThat(page.type(Path.of("src/docs/audit.md"), this::bringAbout)).isEqualTo(11);
    }

    private void bringAbout(String situation) {
        switch (situation) {
            case "some work is on record" -> {
                sekisho("staff", "add", "exa", "--name=Exa");
                sekisho("staff", "lock", "exa");
                sekisho("staff", "unlock", "exa");
            }
            case "somebody changes record 2" -> page.change("UPDATE audit_record SET actor = 'adm' WHERE id = 2");
            case "record 2 is as it was, and somebody cuts off the last record and mends the end" -> {
                page.change("UPDATE audit_record SET actor = '%s' WHERE id = 2".formatted(Place.user()));
                page.change("DELETE FROM audit_record WHERE id = 3");
                page.change("UPDATE audit_head SET last_id = 2,"
                        + " hash = (SELECT hash FROM audit_record WHERE audit_record.id = 2)");
            }
            case "the signed heads are gone too, here but not elsewhere" -> {
                page.change("DELETE FROM audit_signature");
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

    @Test
    void printsThePublicKeyAndNothingElse() throws IOException {
        assertThat(sekisho("audit", "key")).isEqualTo(ExitCode.DONE);

        assertThat(said.toString())
                .matches("-----BEGIN PUBLIC KEY-----\n[A-Za-z0-9+/]{59}=\n-----END PUBLIC KEY-----\n");
    }

    @Test
    void refusesFilesThatAreNotThereOrNotWhatTheyShouldBe() throws IOException {
        refuses("no-such.txt is not there, or cannot be read", "audit", "verify", "--heads=no-such.txt");
        refuses("no-such.pub is not there, or cannot be read", "audit", "verify", "--key=no-such.pub");
        Path other = Files.writeString(home.resolve("other.pub"), "nothing of a key");
        refuses("other.pub is no public key", "audit", "verify", "--key=" + other);
        refuses("other.pub is there already", "audit", "key", "--to=" + other);
        Path words = Files.writeString(home.resolve("words.txt"), "nothing of a head\n");
        assertThat(sekisho("audit", "verify", "--heads=" + words)).isEqualTo(ExitCode.RED);
        assertThat(said.toString()).contains("BROKEN file: line 1 of " + words + " is no signed head.");
    }

    @Test
    void asksWhichIfNoneIsNamed() {
        int exitCode = Sekisho.commandLine().setErr(new PrintWriter(said, true)).execute("audit");

        assertThat(exitCode).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("Most often: sekisho audit verify");
    }

    @Test
    void aRunSignsItsOwnEndAndIsRedIfItCannot() throws IOException {
        Files.createDirectories(home.resolve("inbox"));
        assertThat(run()).as(said.toString()).isEqualTo(ExitCode.DONE);
        sekisho("audit", "verify");
        assertThat(said.toString())
                .containsPattern("The audit trail holds: (\\d+) records, 2 signed heads, the newest of record \\1,");

        Path passphrase = home.resolve("credentials/audit-passphrase");
        Path kept = Files.move(passphrase, home.resolve("media/passphrase"));
        assertThat(run()).isEqualTo(ExitCode.RED);
        assertThat(said.toString())
                .contains(
                        "ALARM: the end of the audit trail could not be signed; mend what is named, and type sekisho audit head")
                .contains("var/keys/audit.key, is closed, and no passphrase that is set opens it");
        assertThat(home.resolve("var/reports/run-2/report.json")).content().contains("AUDIT_UNSIGNED");

        Files.move(kept, passphrase);
        assertThat(run()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void everyRunIsRedOnceTheTrailWasCutUntilAPersonExplainsIt() throws IOException {
        Files.createDirectories(home.resolve("inbox"));
        assertThat(run()).as(said.toString()).isEqualTo(ExitCode.DONE);
        assertThat(run()).isEqualTo(ExitCode.DONE);
        page.change("DELETE FROM audit_record WHERE id > 3");
        page.change("UPDATE audit_head SET last_id = 3,"
                + " hash = (SELECT hash FROM audit_record WHERE audit_record.id = 3)");
        page.change("DELETE FROM audit_signature WHERE last_id > 3");

        for (int night = 3; night <= 4; night++) {
            said.getBuffer().setLength(0);
            assertThat(run()).as("night %d", night).isEqualTo(ExitCode.RED);
            assertThat(said.toString())
                    .contains("ALARM: the audit trail does not fit what was signed of it")
                    .contains("The audit trail is broken at record ")
                    .doesNotContain("Audit head");
        }
        assertThat(home.resolve("var/reports/run-3/report.json")).content().contains("AUDIT_BROKEN");

        assertThat(sekisho("audit", "accept", "--because=an exercise")).isEqualTo(ExitCode.DONE);
        said.getBuffer().setLength(0);
        assertThat(run()).as(said.toString()).isEqualTo(ExitCode.DONE);
        assertThat(said.toString()).contains("Audit head ");
    }

    @Test
    void aRunIsRedIfAllThatProvesTheTrailWasTakenAway() throws IOException {
        Files.createDirectories(home.resolve("inbox"));
        assertThat(run()).as(said.toString()).isEqualTo(ExitCode.DONE);
        String head = printedHead();
        page.change("DELETE FROM audit_signature");
        page.change("DELETE FROM audit_record");
        page.change("UPDATE audit_head SET last_id = 0, hash = REPEAT('0', 64)");
        FileUtils.deleteDirectory(home.resolve("var/keys").toFile());
        Files.delete(home.resolve("var/audit-heads.txt"));

        said.getBuffer().setLength(0);
        assertThat(sekisho("audit", "verify", "--head=" + head)).isEqualTo(ExitCode.RED);
        assertThat(said.toString())
                .contains("CANNOT BE VERIFIED: Nothing is here that was signed of the audit trail")
                .contains("BROKEN: the head " + head + " was printed, and the trail ends at record 0")
                .doesNotContain("holds");
        assertThat(run()).isEqualTo(ExitCode.RED);
    }

    private String printedHead() throws IOException {
        Matcher head = Pattern.compile("\\d+:[0-9a-f]{64}")
                .matcher(Files.readString(home.resolve("var/reports/run-1/report.html")));
        assertThat(head.find()).isTrue();
        assertThat(said.toString()).contains("Audit head " + head.group());
        return head.group();
    }

    private int run() {
        return sekisho("run", "--inbox=" + home.resolve("inbox"), "--list=config/lists/jp-specified-fields.yml");
    }

    private void refuses(String because, String... command) {
        said.getBuffer().setLength(0);
        assertThat(sekisho(command)).as(String.join(" ", command)).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains(because);
    }

    private int sekisho(String... command) {
        return page.execute(said, List.of(command));
    }
}
