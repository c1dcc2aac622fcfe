package org.sekisho.machine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InTurnTests {

    @Test
    void eachComesRoundWithinThreeDays() {
        LocalDate day = LocalDate.of(2026, 11, 27);
        for (int turn = 0; turn < InTurn.DAYS; turn++) {
            int which = turn;
            assertThat(IntStream.range(0, InTurn.DAYS)
                            .filter(later -> !InTurn.Today.on(day.plusDays(later), which, false)
                                    .isDisabled()))
                    .hasSize(1);
        }
    }

    @Test
    void whoeverNamesItHasItRun() {
        assertThat(IntStream.range(0, InTurn.DAYS)
                        .filter(turn ->
                                InTurn.Today.on(LocalDate.EPOCH, turn, true).isDisabled()))
                .isEmpty();
    }
}
