package org.sekisho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.testdata.DocumentPage;
import picocli.CommandLine;

class BodiesCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path home;

    private int types(String... words) {
        CommandLine sekisho = Sekisho.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return sekisho.execute(words);
    }

    @Test
    void saysWhatThePageShows() throws IOException {
        assertThat(types("bodies", "JAXA", "宇宙開発事業団", "--register", "config/bodies.csv", "--home", home.toString()))
                .isEqualTo(ExitCode.DONE);

        assertThat(DocumentPage.at("disclosure.md#the-register-of-bodies")).contains(out.toString());
    }

    @Test
    void refusesARegisterThatIsWrongOrIsNotThere() throws IOException {
        Path file = Files.writeString(home.resolve("bodies.csv"), "id,name\n");

        assertThat(types("bodies", "JAXA", "--register", file.toString(), "--home", home.toString()))
                .isEqualTo(ExitCode.CONFIGURATION);
        assertThat(err.toString()).contains("Line 1: the columns have to be");
        assertThat(types("bodies", "JAXA", "--register", home + "/none.csv", "--home", home.toString()))
                .isEqualTo(ExitCode.CONFIGURATION);
    }

    @Test
    void writesARegisterOfWhatOthersPublishOrNothing() throws IOException {
        Path dump = Files.writeString(home.resolve("dump.json"), "[{\"id\": \"x\"}]");
        String out = home.resolve("new.csv").toString();

        assertThat(types("bodies", "--from-ror", dump.toString(), "--out", out)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Nothing was written: dump.json, record 1: it is no record of schema 2");
        assertThat(home.resolve("new.csv")).doesNotExist();

        Files.writeString(dump, "[]");
        assertThat(types("bodies", "--from-ror", dump.toString(), "--out", out)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("dump.json, all of it: there is no body in it");
        assertThat(home.resolve("new.csv")).doesNotExist();
        assertThat(types("bodies", "--from-ror", dump.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(types("bodies")).isEqualTo(ExitCode.USAGE);
    }
}
