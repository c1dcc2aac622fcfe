package org.sekisho.proof.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.sekisho.proof.sample.Misses.BlindLot;

class BlindLotTests {

    @Property
    void drawsItsShareOverManyNightsHoweverFewFilingsANightHas(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 40) Integer> nights,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        double carried = 0;
        int clear = 0;
        int drawn = 0;
        for (int night : nights) {
            BlindLot lot = BlindLot.of(1, night, share, carried);
            assertThat(lot.drawn()).isBetween(0, night);
            assertThat(lot.carried()).isBetween(0.0, 1.0);
            carried = lot.carried();
            clear += night;
            drawn += lot.drawn();
        }
        assertThat((double) drawn).isBetween(share * clear - 1 - 1e-6, share * clear + 1e-6);
    }

    @Property
    void theSameSeedDrawsTheSame(@ForAll long seed, @ForAll @IntRange(min = 0, max = 200) int clear) {
        List<Integer> filings = IntStream.range(0, clear).boxed().toList();
        BlindLot lot = BlindLot.of(seed, clear, 0.3, 0);

        assertThat(lot.from(filings))
                .isEqualTo(lot.from(filings))
                .hasSize(lot.drawn())
                .doesNotHaveDuplicates()
                .isSubsetOf(filings);
    }

    @Example
    void anotherSeedDrawsOthers() {
        List<Integer> filings = IntStream.range(0, 200).boxed().toList();

        assertThat(BlindLot.of(1, 200, 0.3, 0).from(filings))
                .isNotEqualTo(BlindLot.of(2, 200, 0.3, 0).from(filings));
    }

    @Example
    void aShareOfNothingDrawsNothingAndOwesNothing() {
        assertThat(BlindLot.of(1, 500, 0, 0.9)).isEqualTo(new BlindLot(1, 500, 0, 0));
    }
}
