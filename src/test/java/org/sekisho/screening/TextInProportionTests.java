package org.sekisho.screening;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sekisho.Drawn;

/**
 * No text takes longer than its length explains. Each of these takes a moment; a loop that needs the square of the length
 * takes ten times the limit. {@code -Dsekisho.text=3000000} makes the texts as long as that.
 */
@Tag("whole")
class TextInProportionTests {

    private static final int LENGTH = Integer.getInteger("sekisho.text", 60_000);
    private static final Duration LIMIT = Duration.ofSeconds(8L * Math.max(1, LENGTH / 60_000));
    private static final int MIXTURES = 20;

    private static TextSteps steps;

    @BeforeAll
    static void compileLists() {
        steps = new TextSteps();
    }

    static Stream<String> units() {
        return Drawn.of(List.copyOf(EvilTexts.units().keySet())).stream();
    }

    @ParameterizedTest
    @MethodSource("units")
    void aTextOfOneThingOverAndOverTakesTimeInProportion(String unit) {
        goThrough(EvilTexts.of(EvilTexts.units().get(unit), LENGTH));
    }

    /** What two of them do only together. */
    static Stream<String> mixtures() {
        List<String> units = new ArrayList<>(EvilTexts.units().values());
        Random random = new Random(20261126);
        return Stream.generate(() -> units.get(random.nextInt(units.size())) + units.get(random.nextInt(units.size())))
                .limit(MIXTURES);
    }

    @ParameterizedTest(name = "mixture {index}")
    @MethodSource("mixtures")
    void soDoMixturesOfThem(String unit) {
        goThrough(EvilTexts.of(unit, LENGTH));
    }

    /** As a worker's thread would: with its stack and no more. */
    private static void goThrough(String text) {
        assertTimeoutPreemptively(LIMIT, () -> steps.goThrough(text));
    }
}
