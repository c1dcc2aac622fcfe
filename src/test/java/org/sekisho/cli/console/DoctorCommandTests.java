package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sekisho.machine.database.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sekisho doctor} as an operator types it, in an installation with settings of its own. */
@Tag("whole")
class DoctorCommandTests {

    @TempDir
    Path folder;

    private Path settings;
    private Terminal terminal;

    @BeforeEach
    void anInstallation() throws IOException {
        settings = Files.createDirectories(folder.resolve("install/config")).resolve("application.yml");
        Files.createDirectories(folder.resolve("inbox"));
        Path var = Files.createDirectories(folder.resolve("home/var"));
        Files.setPosixFilePermissions(var, PosixFilePermissions.fromString("rwx------"));
        terminal = Terminal.ofOffice(
                folder.resolve("home"),
                Map.of("sekisho.install", folder.resolve("install").toString()));
    }

    @AfterEach
    void forget() {
        terminal.close();
    }

    @Test
    void tellsOneLineForEachThingAndEndsAsTheWorstOfThem() throws IOException {
        write(database(), "");

        int exitCode = terminal.type("doctor");

        List<String> lines = terminal.out().lines().toList();
        assertThat(lines).hasSize(24).allMatch(line -> line.matches("(ok|warning|wrong) {1,8}[a-z]+ +\\S.*"));
        assertThat(lines.stream().filter(line -> !line.startsWith("ok")))
                .as("only OCR may be missing on a machine that runs the tests")
                .allMatch(line -> line.startsWith("warning  ocr"));
        assertThat(exitCode)
                .isEqualTo(
                        lines.stream().allMatch(line -> line.startsWith("ok"))
                                ? ExitCode.DONE
                                : ExitCode.DONE_WITH_UNSCREENABLE);
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void answersProgramsOfAnOfficeThatHasItsTables() throws IOException {
        write(database(), "");
        terminal.types("status");
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-rw-rw-"));

        JsonNode told = JsonMapper.shared()
                .readTree(terminal.types(ExitCode.DONE_WITH_UNSCREENABLE, "doctor --json --whole-audit"));
        assertThat(told.at("/health").asString()).isEqualTo("warning");
        assertThat(told.at("/checks").size()).isEqualTo(24);
        assertThat(Stream.of(0, 1, 2, 3, 4, 5).map(i -> told.at("/checks/" + i)))
                .filteredOn(check -> check.at("/check").asString().equals("keys"))
                .singleElement()
                .satisfies(keys -> assertThat(keys.at("/advice").asString()).isEqualTo("chmod 600 " + settings));
    }

    @Test
    void goesThroughAllOfItThoughTheDatabaseIsBrokenAndTellsNoSecret() throws IOException {
        write(
                Map.of("spring.datasource.url", "jdbc:mysql://127.0.0.1:1/sekisho"),
                "spring.datasource.password: Geheim-5\n");

        terminal.types(ExitCode.CONFIGURATION, "doctor");

        assertThat(terminal.out().lines()).hasSize(24).anyMatch(line -> line.startsWith("wrong    database"));
        assertThat(terminal.out() + terminal.err()).doesNotContain("Geheim-5").doesNotContain("\tat ");
    }

    @Test
    void tellsOfSettingsThatAreNoYamlWithoutQuotingThem() throws IOException {
        write(Map.of(), "spring.datasource:\n  password: Geheim-6\n url: [\n");

        terminal.types(ExitCode.CONFIGURATION, "doctor");

        assertThat(terminal.out()).startsWith("wrong    settings").contains("no YAML at line ");
        assertThat(terminal.out() + terminal.err()).doesNotContain("Geheim-6");
    }

    private static Map<String, String> database() {
        Map<String, Supplier<Object>> named = new HashMap<>();
        TestDatabase.registerWithoutTables(named::put);
        Map<String, String> settings = new HashMap<>();
        named.forEach((name, value) -> settings.put(name, String.valueOf(value.get())));
        return settings;
    }

    private void write(Map<String, String> named, String more) throws IOException {
        StringBuilder yaml = new StringBuilder(more);
        named.forEach(
                (name, value) -> yaml.append(name).append(": \"").append(value).append("\"\n"));
        yaml.append("sekisho.run.inboxes: \"").append(folder.resolve("inbox")).append("\"\n");
        yaml.append("sekisho.run.lists: \"")
                .append(Path.of("config/lists/jp-specified-fields.yml").toAbsolutePath())
                .append("\"\n");
        yaml.append("sekisho.clocks.folder: \"")
                .append(Path.of("config/clocks").toAbsolutePath())
                .append("\"\n");
        yaml.append("sekisho.referral.authorities: \"")
                .append(Path.of("config/authorities.yml").toAbsolutePath())
                .append("\"\n");
        yaml.append("sekisho.letters.file: \"")
                .append(Path.of("config/letters.yml").toAbsolutePath())
                .append("\"\n");
        Files.writeString(settings, yaml);
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-------"));
    }
}
