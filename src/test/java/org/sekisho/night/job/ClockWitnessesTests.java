package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockWitnessesTests {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final Duration FOUR = Duration.ofMinutes(4);
    private static final Duration SIX = Duration.ofMinutes(6);

    @Test
    void nothingSpeaksAgainstAClockThatIsAFewMinutesOff() {
        assertThat(new ClockWitnesses(NOW.plus(FOUR), NOW.plus(FOUR), NOW.minus(FOUR)).against(NOW))
                .isEmpty();
        assertThat(new ClockWitnesses(null, null, null).against(NOW)).isEmpty();
    }

    @Test
    void eachSpeaksForItself() {
        assertThat(new ClockWitnesses(NOW.plus(SIX), null, null).against(NOW))
                .singleElement()
                .satisfies(objection -> assertThat(objection.found()).contains("the program was built"));
        assertThat(new ClockWitnesses(null, NOW.plus(SIX), null).against(NOW))
                .singleElement()
                .satisfies(objection -> assertThat(objection.advice())
                        .contains("sekisho.run.clock-was-ahead-to: 2026-11-26T02:06:00Z"));
        assertThat(new ClockWitnesses(null, null, NOW.plus(SIX)).against(NOW)).hasSize(1);
        assertThat(new ClockWitnesses(null, null, NOW.minus(SIX)).against(NOW)).hasSize(1);
    }

    @Test
    void theProgramKnowsWhenItWasBuilt() throws Exception {
        assertThat(ClockWitnesses.whenBuilt()).isBefore(Instant.now().plusSeconds(1));
    }
}
