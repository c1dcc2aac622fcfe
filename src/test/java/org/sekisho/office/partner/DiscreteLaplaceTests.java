package org.sekisho.office.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscreteLaplaceTests {

    private static final int DRAWS = 200_000;

    /** Pearson's chi-square over every value that is not rare, and both tails. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20})
    void isDistributedAsItSays(int scale) {
        DiscreteLaplace noise = new DiscreteLaplace(new Random(37), scale);
        int last = 6 * scale;
        int[] drawn = new int[2 * last + 1];
        for (int draw = 0; draw < DRAWS; draw++) {
            drawn[(int) Math.max(-last, Math.min(last, noise.next())) + last]++;
        }
        double square = IntStream.rangeClosed(-last, last)
                .mapToDouble(value -> {
                    double expected = DRAWS * likelihood(value, last, Math.exp(-1.0 / scale));
                    return Math.pow(drawn[value + last] - expected, 2) / expected;
                })
                .sum();
        int degrees = 2 * last;
        assertThat(square)
                .as("chi-square with %d degrees of freedom", degrees)
                .isBetween(degrees - 4 * Math.sqrt(2.0 * degrees), degrees + 4 * Math.sqrt(2.0 * degrees));
    }

    private static double likelihood(int value, int last, double ratio) {
        double one = Math.pow(ratio, Math.abs(value)) * (1 - ratio) / (1 + ratio);
        return Math.abs(value) == last ? one / (1 - ratio) : one;
    }
}
