package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.Sekisho;

/** What is typed before a subcommand means what it means behind it, or is refused. */
@Tag("whole")
class OptionsBeforeTests {

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void meansTheSameHomeBeforeAndBehind() {
        assertThat(sekisho("staff", "--home", home.toString(), "list")).isEqualTo(ExitCode.DONE);
        assertThat(home.resolve("var/mariadb")).isDirectory();
        String before = out.toString();

        out.getBuffer().setLength(0);
        assertThat(sekisho("staff", "list", "--home", home.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).isEqualTo(before);
    }

    @Test
    void refusesTwoHomes() {
        assertThat(sekisho("staff", "--home", home.toString(), "list", "--home", home + "-b"))
                .isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("--home is given twice, with two values");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void refusesWhatTheSubcommandDoesNotKnow() {
        assertThat(sekisho("staff", "--json", "add", "abe", "--name", "Abe", "--home", home.toString()))
                .isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("--json means nothing to 'sekisho staff add'; leave it out");
        assertThat(home).isEmptyDirectory();
    }

    private int sekisho(String... words) {
        return Sekisho.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
