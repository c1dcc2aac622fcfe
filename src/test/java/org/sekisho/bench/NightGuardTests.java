package org.sekisho.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build holds a night to. */
class NightGuardTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"corpus", "test data"})
    void holdsEveryStageToAFigureOfThePage(String column) throws IOException {
        assertThat(HeldFigures.of(NightGuard.PAGE, column).milliseconds().keySet())
                .containsAll(Arrays.stream(Stage.values()).map(Stage::toString).toList())
                .contains("rest", "Java itself", "other processes", "proof and report");
    }

    @Test
    void isTooSlowAtMoreThanTwiceTheFigures() throws IOException {
        HeldFigures held = page("| pace | 10 |\n| read | 4 |\n| names | 6 |");

        assertThat(HeldFigures.Comparison.of(held, 10, Map.of("read", 9.0, "names", 11.0))
                        .isTooSlow())
                .isFalse();
        assertThat(HeldFigures.Comparison.of(held, 10, Map.of("read", 9.0, "names", 11.1))
                        .isTooSlow())
                .isTrue();
    }

    @Test
    void isTooSlowIfItsStagesAreWhateverJavaTakesBesides() throws IOException {
        HeldFigures held = page("| pace | 10 |\n| read | 4 |\n| Java itself | 60 |");

        assertThat(HeldFigures.Comparison.of(held, 10, Map.of("read", 8.1, "Java itself", 60.0))
                        .isTooSlow())
                .isTrue();
        assertThat(HeldFigures.Comparison.of(held, 10, Map.of("read", 4.0, "Java itself", 125.0))
                        .isTooSlow())
                .isTrue();
        assertThat(HeldFigures.Comparison.of(held, 10, Map.of("read", 8.0, "Java itself", 119.0))
                        .isTooSlow())
                .isFalse();
    }

    @Test
    void isNotTooSlowOnAMachineThatIs() throws IOException {
        HeldFigures held = page("| pace | 10 |\n| read | 4 |\n| names | 6 |");

        assertThat(HeldFigures.Comparison.of(held, 30, Map.of("read", 25.0, "names", 25.0))
                        .isTooSlow())
                .isFalse();
    }

    @Test
    void showsStagesThatThePageDoesNotKnow() throws IOException {
        HeldFigures held = page("| pace | 10 |\n| read | 4 |");

        assertThat(HeldFigures.Comparison.of(held, 10, Map.of("read", 5.0, "dream", 1.5))
                        .table())
                .containsPattern("(?m)^dream +1\\.5 +–$")
                .containsPattern("(?m)^read +5\\.0 +4\\.0$")
                .containsPattern("(?m)^all stages +5\\.0 +4\\.0$")
                .containsPattern("(?m)^all +6\\.5 +4\\.0$");
    }

    @Test
    void refusesAPageWithoutThePaceOfItsMachine() {
        assertThatIllegalStateException().isThrownBy(() -> page("| read | 4 |")).withMessageContaining("pace");
    }

    private HeldFigures page(String rows) throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.md"),
                "# Page\n\n| stage of 200 filings | corpus |\n|---|---|\n" + rows + "\n\nEnd.\n");
        return HeldFigures.of(page, "corpus");
    }
}
