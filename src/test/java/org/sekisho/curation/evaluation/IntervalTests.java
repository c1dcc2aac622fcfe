package org.sekisho.curation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTests {

    /** The ends of Wilson's interval are where the score of the share comes to the quantile. */
    @Test
    void endsWhereTheScoreComesToTheQuantile() {
        for (int whole = 1; whole <= 40; whole++) {
            for (int part = 1; part < whole; part++) {
                Interval interval = Interval.of(part, whole);
                assertThat(score(interval.low(), part, whole)).isCloseTo(1.959964, within(1e-9));
                assertThat(score(interval.high(), part, whole)).isCloseTo(-1.959964, within(1e-9));
            }
        }
    }

    private static double score(double truth, int part, int whole) {
        return ((double) part / whole - truth) / Math.sqrt(truth * (1 - truth) / whole);
    }

    @Test
    void isWideForFewAndStaysWithinNoneAndAll() {
        assertThat(Interval.of(0, 3).low()).isCloseTo(0, within(1e-12));
        assertThat(Interval.of(0, 3).high()).isBetween(0.5, 0.6);
        assertThat(Interval.of(3, 3).high()).isCloseTo(1, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.of(0, 0));
    }
}
