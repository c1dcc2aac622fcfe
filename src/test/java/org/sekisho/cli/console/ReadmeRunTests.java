package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.cli.Sekisho;
import org.sekisho.reading.extraction.InstalledOcr;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the README says a newcomer's first run prints. */
@Tag("whole")
class ReadmeRunTests {

    private static final Pattern FILING = Pattern.compile("^[A-Z]{2}\\d");
    private static final int DAYS_LEFT =
            "FILING                       QUEUE      ENTRY          SECTION             PLACE                          "
                    .length();

    @TempDir
    Path home;

    @Test
    void printsWhatTheReadmeShows() throws IOException {
        InstalledOcr.require(home);
        StringWriter said = new StringWriter();

        int exitCode =
                Sekisho.commandLine().setOut(new PrintWriter(said, true)).execute("run", "--home", home.toString());

        assertThat(exitCode).isEqualTo(ExitCode.DONE_WITH_UNSCREENABLE);
        assertThat(lines(said.toString())).containsSubsequence(lines(shown()));
        programsAreToldByTheNamesOfTheirPage();
    }

    private void programsAreToldByTheNamesOfTheirPage() throws IOException {
        StringWriter said = new StringWriter();

        int exitCode = Sekisho.commandLine()
                .setOut(new PrintWriter(said, true))
                .execute("report", "--json", "--home", home.toString());

        assertThat(exitCode).isEqualTo(ExitCode.DONE);
        JsonNode told = JsonMapper.shared().readTree(said.toString());
        assertThat(JsonShape.names(told, ""))
                .contains(".run", ".received", ".proof.oracle.seed", ".filings.rank")
                .isSubsetOf(JsonPageTests.names("RunJson"));
        assertThat(told.propertyNames()).hasSize(19);
    }

    private static String shown() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("```text\n") + "```text\n".length();
        return readme.substring(begin, readme.indexOf("```\n", begin));
    }

    private static String withoutDaysLeft(String line) {
        return line.substring(0, Math.min(line.length(), DAYS_LEFT)).stripTrailing();
    }

    /** Without what differs from day to day and from machine to machine; {@code …} stands for lines left out. */
    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n"))
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty() && !line.startsWith("…"))
                .flatMap(line -> line.startsWith("Report: ") ? Stream.empty() : Stream.of(line))
                .map(line -> line.replaceAll("\\(seed -?\\d+\\)", "(seed)").replaceAll("\\. \\d+\\.\\d s$", ""))
                .map(line -> line.replaceAll("^(Audit head \\d+):[0-9a-f]+…?, signed \\S+ by key \\S+: \\S+$", "$1"))
                .map(line -> FILING.matcher(line).find() ? withoutDaysLeft(line) : line)
                .toList();
    }
}
