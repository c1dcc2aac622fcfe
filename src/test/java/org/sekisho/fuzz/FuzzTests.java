package org.sekisho.fuzz;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bytes that nobody wrote, through all that reads in the main process: the same ones in every build, and others for as long as you
 * like by {@code src/test/fuzz/run.sh}.
 */
@Tag("whole")
class FuzzTests {

    private static final int INPUTS = 400;
    private static final int SECONDS = Integer.getInteger("sekisho.fuzz.seconds", 0);

    @TempDir
    Path folder;

    @Test
    void nothingBreaksIt() throws IOException, InterruptedException {
        Fuzzing.End end = new Fuzzing(folder).run(SECONDS > 0 ? 0 : INPUTS, SECONDS);

        Path kept = Files.createDirectories(Path.of("target/fuzz"));
        Files.copy(end.log(), kept.resolve("jazzer.log"), REPLACE_EXISTING);
        for (Path broke : end.broke()) {
            Files.copy(broke, kept.resolve(broke.getFileName()), REPLACE_EXISTING);
        }
        assertThat(end.broke())
                .as("kept in target/fuzz, told in its jazzer.log")
                .isEmpty();
        assertThat(end.exit()).as("target/fuzz/jazzer.log tells").isZero();
    }

    static Stream<Path> found() throws IOException {
        return Fuzzing.found().stream();
    }

    @ParameterizedTest
    @MethodSource("found")
    @Timeout(20)
    void whatOnceBrokeItDoesSoNoMore(Path found) throws IOException {
        byte[] input = Files.readAllBytes(found);

        assertThatCode(() -> PipelineFuzz.fuzzerTestOneInput(input)).doesNotThrowAnyException();
    }
}
