package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sekisho audit}, as its page shows it and as it refuses. */
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
        assertThat(page.type(Path.of("src/docs/audit.md"), this::bringAbout)).isEqualTo(9);
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
                .containsPattern("The audit trail holds: (\\d+) records, 1 signed head, the newest of record \\1,");

        Path key = home.resolve("var/keys/audit.key");
        Path mended = Files.move(key, home.resolve("media/audit.key"));
        Files.writeString(key, "nothing of a key");
        assertThat(run()).isEqualTo(ExitCode.RED);
        assertThat(said.toString())
                .contains(
                        "ALARM: the end of the audit trail could not be signed; mend what is named, and type sekisho audit head")
                .contains(key + ", cannot be made or read");
        assertThat(home.resolve("var/reports/run-2/report.json")).content().contains("AUDIT_UNSIGNED");

        Files.move(mended, key, StandardCopyOption.REPLACE_EXISTING);
        assertThat(run()).isEqualTo(ExitCode.DONE);
        page.change("DELETE FROM audit_record WHERE id > 3");
        page.change("UPDATE audit_head SET last_id = 3,"
                + " hash = (SELECT hash FROM audit_record WHERE audit_record.id = 3)");
        assertThat(run()).isEqualTo(ExitCode.RED);
        assertThat(said.toString())
                .contains("ALARM: what was signed of the audit trail is no longer in it; keep the database as it is");
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
