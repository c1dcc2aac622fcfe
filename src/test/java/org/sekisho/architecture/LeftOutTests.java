package org.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code src/test/all.sh} says at its end of tests that were left out, on a machine that has all it asks for, and when it
 * fails.
 */
class LeftOutTests {

    @TempDir
    Path folder;

    @Test
    void namesEveryReasonAndHowOften() throws Exception {
        assertThat(saidOf("""
                <testcase name="a"><skipped message="no chromium here: apt-get install chromium"/></testcase>
                <testcase name="b">
                    <skipped type="org.opentest4j.TestAbortedException"><![CDATA[org.opentest4j.TestAbortedException: Assumption failed: No corpus
                \tat org.junit.jupiter.api.Assumptions.assumeTrue(Assumptions.java:1)
                ]]></skipped></testcase>
                <testcase name="c">
                    <skipped type="org.opentest4j.TestAbortedException"><![CDATA[org.opentest4j.TestAbortedException: Assumption failed: No corpus
                ]]></skipped></testcase>
                """)).endsWith("""
                Left out, and why:
                      2 Assumption failed: No corpus
                      1 no chromium here: apt-get install chromium
                """);
    }

    @Test
    void saysSoIfNothingWas() throws Exception {
        assertThat(saidOf("<testcase name=\"a\"/>")).endsWith("Nothing was left out.\n");
    }

    @Test
    void failsIfTheNightHasGrownSlow() throws Exception {
        Process all = all("<testcase name=\"a\"/>", "exit 0", "echo held to $1; exit 1");

        assertThat(said(all)).contains("held to NightGuard");
        assertThat(all.exitValue()).isOne();
    }

    @Test
    void holdsNoNightToAnythingIfATestFailed() throws Exception {
        Process all = all("<testcase name=\"a\"/>", "exit 2", "echo held to $1");

        assertThat(said(all)).doesNotContain("held to");
        assertThat(all.exitValue()).isEqualTo(2);
    }

    private String saidOf(String cases) throws IOException, InterruptedException {
        Process all = all(cases, "exit 0", "exit 0");
        String said = said(all);
        assertThat(all.exitValue()).as(said).isZero();
        return said;
    }

    private static String said(Process running) throws IOException, InterruptedException {
        String said = new String(running.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private Process all(String cases, String maven, String benchmark) throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path reports = Files.createDirectories(folder.resolve("target/surefire-reports"));
        Files.writeString(reports.resolve("TEST-some.xml"), "<testsuite>\n" + cases + "</testsuite>\n");
        program(bin, "mvn", maven);
        program(Files.createDirectories(folder.resolve("src/test/bench")), "run.sh", benchmark);
        program(bin, "chromium", "exit 0");
        program(bin, "fc-list", "echo a font");
        program(bin, "tesseract", "echo jpn");
        program(bin, "ldconfig", "echo libsystemd.so.0 libcap.so.2 libcrypt.so.1 libstdc++.so.6");
        Path script = Files.createDirectories(folder.resolve("src/test")).resolve("all.sh");
        Files.copy(Path.of("src/test/all.sh"), script);
        ProcessBuilder all = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
        all.environment().put("PATH", bin + ":/usr/bin:/bin");
        return all.start();
    }

    private static void program(Path bin, String name, String does) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
