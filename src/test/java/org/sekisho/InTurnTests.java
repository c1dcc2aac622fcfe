package org.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InTurnTests {

    @Test
    void eachComesRoundWithinThreeDays() {
        LocalDate day = LocalDate.of(2026, 11, 27);
        for (int turn = 0; turn < Turn.DAYS; turn++) {
            int which = turn;
            assertThat(IntStream.range(0, Turn.DAYS)
                            .filter(later -> !InTurn.Today.on(day.plusDays(later), which, false)
                                    .isDisabled()))
                    .hasSize(1);
        }
    }

    @Test
    void whoeverNamesItHasItRun() {
        assertThat(IntStream.range(0, Turn.DAYS)
                        .filter(turn ->
                                InTurn.Today.on(LocalDate.EPOCH, turn, true).isDisabled()))
                .isEmpty();
    }

    @Test
    void allOfWhatATestGoesOverComesRoundToo() {
        List<Integer> all = IntStream.range(0, 10).boxed().toList();

        assertThat(IntStream.range(0, Turn.DAYS)
                        .mapToObj(later -> Turn.part(all, LocalDate.EPOCH.plusDays(later), false))
                        .peek(part -> assertThat(part).hasSizeBetween(3, 4))
                        .flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(Turn.part(all, LocalDate.EPOCH, true)).isEqualTo(all);
    }

    @Test
    void ofAFewOneIsTried() {
        assertThat(Turn.one(List.of("en", "ja"))).hasSize(Turn.isFull() ? 2 : 1);
    }

    /** Of nine cases three, and all for whoever asks for all. */
    @Nested
    @InTurn
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OfEach {

        private final List<Integer> tried = new ArrayList<>();

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
        void isTriedOnItsDay(int at) {
            tried.add(at);
        }

        @AfterAll
        void thoseWhoseTurnItIs() {
            assertThat(tried).hasSize(Turn.isFull() ? 9 : 3);
        }
    }
}
