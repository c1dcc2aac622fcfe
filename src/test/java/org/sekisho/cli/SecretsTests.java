package org.sekisho.cli;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A leak that was planted is found, or the search for leaks proves nothing. */
class SecretsTests {

    @TempDir
    Path folder;

    static Stream<Charset> encodings() {
        return Stream.of(UTF_8, UTF_16BE, UTF_16LE);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void areFoundInAFileHoweverItIsWritten(Charset encoding) throws Exception {
        byte[] large = new byte[3 * 1024 * 1024];
        Arrays.fill(large, (byte) 'q');
        byte[] leak = ("A QZVOtitle, " + Secrets.japanese("題名")).getBytes(encoding);
        System.arraycopy(leak, 0, large, large.length - leak.length, leak.length);
        Files.write(Files.createDirectories(folder.resolve("a/b")).resolve("ibdata1"), large);

        assertThat(Secrets.below(folder))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(found -> found.startsWith("a/b/ibdata1: "));
    }

    @Test
    void areFoundInNamesOfFilesAndFolders() throws Exception {
        Files.createDirectories(folder.resolve(Secrets.word("folder")));

        assertThat(Secrets.below(folder)).hasSize(1);
    }

    @Test
    void areFoundWhereTheyAreEscaped() throws Exception {
        String json = "{\"message\":\"\\u9C2F\\u87BD\\u6A61\"}";
        String html = "<p>&#39983;&#34749;&#27233;</p>";
        assertThat(JsonMapper.shared().readTree(json).get("message").asString()).isEqualTo(Secrets.japanese(""));

        assertThat(Secrets.in("log", json)).hasSize(1);
        assertThat(Secrets.in("report", html)).hasSize(1);
        Files.writeString(folder.resolve("both"), json + html);
        assertThat(Secrets.below(folder)).hasSize(2);
    }

    @Test
    void areFoundAsBytesThatAreNoWords() throws Exception {
        Files.write(folder.resolve("ib_logfile0"), new byte[] {1, 2, 3, 4, 3, 4});

        assertThat(Secrets.count(folder, new byte[] {3, 4})).isEqualTo(2);
    }

    @Test
    void areNotSeenWhereNoneIs() throws Exception {
        Files.writeString(folder.resolve("log"), "qzv o 鰯螽 橡");

        assertThat(Secrets.below(folder)).isEmpty();
        assertThat(Secrets.in("log", "US20260401101A1 CLEAR")).isEmpty();
    }
}
