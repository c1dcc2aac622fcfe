package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What calls Sekisho every night is sound, as far as it can be seen without waiting for the night. */
class JobsTests {

    private static final Path JOBS = Path.of("jobs");
    private static final Path UNIT = JOBS.resolve("sekisho-screen-filings.service");

    @TempDir
    Path folder;

    @Test
    void everyScriptCanBeReadByTheShellAndExecuted() throws Exception {
        List<Path> scripts = scripts();

        assertThat(scripts).hasSizeGreaterThan(3).allMatch(Files::isExecutable);
        for (Path script : scripts) {
            assertThat(said("sh", "-n", script.toString())).as("%s", script).isEmpty();
            assertThat(said("bash", "-n", script.toString())).as("%s", script).isEmpty();
        }
    }

    @Test
    void systemdTakesTheUnits() throws Exception {
        assumeThat(isThere("systemd-analyze")).isTrue();
        Path installed = Files.createDirectories(folder.resolve("jobs"));
        for (Path script : scripts()) {
            Path copy = Files.copy(script, installed.resolve(script.getFileName()));
            assertThat(copy.toFile().setExecutable(true)).isTrue();
        }
        Files.copy(Path.of("sekisho"), folder.resolve("sekisho"), StandardCopyOption.COPY_ATTRIBUTES);
        List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify"));
        for (String unit : List.of(
                "sekisho-screen-filings.service",
                "sekisho-screen-filings.timer",
                "sekisho-find-rising-terms.service",
                "sekisho-find-rising-terms.timer",
                "sekisho-desk.service",
                "sekisho-worker.service")) {
            Path here = folder.resolve(unit);
            Files.writeString(here, Files.readString(JOBS.resolve(unit)).replace("/opt/sekisho", folder.toString()));
            command.add(here.toString());
        }

        assertThat(said(command.toArray(String[]::new))).doesNotContain("sekisho");
    }

    @Test
    void allThatStartRunsAgreeOnWhatIsNotWorthAnotherTry() throws IOException {
        List<Integer> never = List.of(ExitCode.USAGE, ExitCode.LOCKED, ExitCode.RED, ExitCode.CONFIGURATION);

        assertThat(codes(UNIT, "RestartPreventExitStatus=(.*)")).isEqualTo(never);
        assertThat(codes(UNIT, "SuccessExitStatus=(.*)"))
                .containsExactly(ExitCode.DONE_WITH_UNSCREENABLE, ExitCode.STOPPED);
        assertThat(codes(JOBS.resolve("kubernetes/base/screen-filings.yaml"), "values: \\[(.*)]"))
                .containsAll(never)
                .contains(ExitCode.DONE_WITH_UNSCREENABLE)
                .doesNotContain(ExitCode.FAILED);
    }

    @Test
    void saysWhyADatabaseCannotBeDumped() throws Exception {
        String script = JOBS.resolve("dump-database.sh").toString();
        Path home = Files.createDirectories(folder.resolve("home"));
        Path var = Files.createDirectories(home.resolve("var"));
        Path file = folder.resolve("rows.sql");

        assertThat(said(script)).contains("usage: dump-database.sh HOME FILE");
        assertThat(said(script, home.toString(), file.toString())).contains("has no private database");
        Files.createDirectories(var.resolve("mariadb"));
        Files.createFile(var.resolve("mariadb.properties"));
        assertThat(said(script, home.toString(), file.toString())).contains("a Sekisho is running on " + home);
        Files.createFile(file);
        assertThat(said(script, home.toString(), file.toString())).contains("is there already; name another");
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(JOBS)) {
            return files.filter(file -> file.toString().endsWith(".sh"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String said(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static List<Integer> codes(Path file, String line) throws IOException {
        Matcher found = Pattern.compile(line).matcher(Files.readString(file));
        assertThat(found.find()).as("%s in %s", line, file).isTrue();
        return Stream.of(found.group(1).split("[ ,]+")).map(Integer::valueOf).toList();
    }
}
