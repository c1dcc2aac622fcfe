package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code sekisho}, of a program that is built: what it starts Java with. */
class LauncherTests {

    @TempDir
    Path folder;

    private Path bin;
    private Path archive;

    @BeforeEach
    void install() throws IOException {
        bin = Files.createDirectory(folder.resolve("bin"));
        Files.writeString(Files.createDirectory(folder.resolve("target")).resolve("sekisho.jar"), "");
        archive = folder.resolve("target/sekisho.jsa");
        program(folder.resolve("sekisho"), Files.readString(Path.of("sekisho")));
        java("for it in \"$@\"; do case $it in -XX:ArchiveClassesAtExit=*) echo classes > \"${it#*=}\" ;; esac; done");
    }

    /** Java as the script sees it: it notes what it is started with, and in which environment. */
    private void java(String does) throws IOException {
        program(bin.resolve("java"), """
                #!/bin/sh
                echo "$(env | grep ^SEKISHO_ | sort | tr '\\n' ' ')java $*" >> "%s/started"
                %s
                """.formatted(folder, does));
    }

    @Test
    void keepsWhatJavaFindsOutAboutTheClassesFromOneStartToTheNext() throws Exception {
        assertThat(started("status")).isEqualTo("Preparing quicker starts …\n");
        assertThat(archive).hasContent("classes\n");
        assertThat(started("status")).isEmpty();

        List<String> starts = Files.readAllLines(folder.resolve("started"));
        assertThat(starts).hasSize(3);
        assertThat(starts.get(0))
                .as("a night of the demonstration, which knows nothing of the office's settings and database")
                .matches("java .*=(\\S+)/classes .*org.sekisho.cli.Sekisho demo --run --home \\1/demo");
        assertThat(Path.of(starts.get(0).replaceAll(".* --home (\\S+)/demo$", "$1")))
                .as("the folder of that night")
                .doesNotExist();
        assertThat(starts.subList(1, 3))
                .allMatch(start -> start.startsWith("SEKISHO_HOME=/office java -Xmx2g ")
                        && start.contains(" -XX:SharedArchiveFile=" + archive + " ")
                        && start.endsWith(" org.sekisho.cli.Sekisho status"));
    }

    @Test
    void startsAllTheSameWhereNothingCanBeKeptAndDoesNotTryEachTime() throws Exception {
        java("exit 0");
        started("status");
        started("status");

        assertThat(Files.readAllLines(folder.resolve("started")))
                .hasSize(3)
                .noneMatch(start -> start.contains("SharedArchiveFile"));
    }

    /** As a package puts it: the program beside the script, the settings and what is kept of classes elsewhere, all set by it. */
    @Test
    void takesProgramSettingsAndClassesFromWhereAPackagePutsThem() throws Exception {
        Files.delete(folder.resolve("target/sekisho.jar"));
        Files.writeString(folder.resolve("sekisho.jar"), "");
        Path kept = Files.createDirectory(folder.resolve("cache")).resolve("sekisho.jsa");
        Map<String, String> named =
                Map.of("SEKISHO_CLASSES", kept.toString(), "SEKISHO_CONFIG", "/etc/sekisho", "SEKISHO_NO_BUILD", "1");

        assertThat(started(named, "status")).isEmpty();
        assertThat(kept).doesNotExist();
        started(Map.of("SEKISHO_CLASSES", kept.toString()), "status");
        assertThat(kept).hasContent("classes\n");
        started(named, "status");

        assertThat(Files.readAllLines(folder.resolve("started")))
                .last()
                .asString()
                .contains(
                        " -XX:SharedArchiveFile=" + kept + " ",
                        " -Dsekisho.install=" + folder + " -Dsekisho.config=/etc/sekisho -cp " + folder
                                + "/sekisho.jar:" + folder + "/lib/* ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "work", "demo", "evaluate"})
    void compilesWellWhatTakesLong(String command) throws Exception {
        started(command);

        assertThat(Files.readAllLines(folder.resolve("started")))
                .last()
                .asString()
                .contains("Tier4InvocationThreshold=200000")
                .doesNotContain("TieredStopAtLevel")
                .endsWith(command);
    }

    @Test
    void leavesADeskThatIsOpenAllDayToJava() throws Exception {
        started("serve");

        assertThat(Files.readAllLines(folder.resolve("started")))
                .last()
                .asString()
                .doesNotContain("Tier")
                .endsWith("serve");
    }

    @Test
    void compilesQuicklyWhatIsSoonOver() throws Exception {
        started("unread");

        assertThat(Files.readAllLines(folder.resolve("started")))
                .last()
                .asString()
                .contains("TieredStopAtLevel=1")
                .endsWith("unread");
    }

    /** Starts it with settings of an office; returns what it says. */
    private String started(String... arguments) throws IOException, InterruptedException {
        return started(Map.of(), arguments);
    }

    private String started(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command =
                new java.util.ArrayList<>(List.of(folder.resolve("sekisho").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder start = new ProcessBuilder(command).redirectErrorStream(true);
        start.environment().keySet().removeIf(name -> name.startsWith("SEKISHO_"));
        start.environment().put("PATH", bin + ":/usr/bin:/bin");
        start.environment().put("SEKISHO_HOME", "/office");
        start.environment().putAll(environment);
        Process running = start.start();
        String said = new String(running.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(running.exitValue()).as(said).isZero();
        return said;
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
