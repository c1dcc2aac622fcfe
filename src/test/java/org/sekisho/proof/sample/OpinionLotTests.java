package org.sekisho.proof.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.proof.sample.SecondOpinion.OpinionLot;
import org.sekisho.proof.sample.SecondOpinion.OpinionLot.Placed;
import org.sekisho.proof.sample.SecondOpinion.OpinionLot.Ranked;
import org.sekisho.proof.sample.SecondOpinion.OpinionLot.Stratum;

/** The strata of clear filings by what a model said. */
class OpinionLotTests {

    private static List<Ranked> ranked(int count, int every) {
        return LongStream.range(0, count)
                .mapToObj(at -> new Ranked(
                        new FilingId(at + 1), new FilingNumber("EP%07dA1".formatted(at + 1)), at % every == every - 1))
                .toList();
    }

    @Property(tries = 200)
    void sendTheLikeliestOfThoseWithoutACaseAndDrawOfTheNextAlone(
            @ForAll long seed,
            @ForAll @IntRange(max = 9) int queued,
            @ForAll @IntRange(max = 20) int watched,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @IntRange(min = 2, max = 9) int every) {
        List<Ranked> all = ranked(60, every);
        List<Placed> placed = new OpinionLot(seed, queued, watched, share, 0.01).place(all);

        assertThat(placed).extracting(Placed::filing).isEqualTo(all.subList(0, placed.size()));
        assertThat(placed).extracting(Placed::stratum).isSorted();
        assertThat(placed).filteredOn(one -> one.filing().hasCase()).noneMatch(Placed::sent);
        assertThat(placed)
                .filteredOn(one -> one.stratum() == Stratum.QUEUE && one.sent())
                .hasSize(queued)
                .allMatch(one -> one.chance() == 1);
        assertThat(placed)
                .filteredOn(one -> one.stratum() == Stratum.WATCH)
                .hasSize(watched)
                .allMatch(one -> Math.abs(one.chance() - (1 - 0.99 * (1 - share))) < 1e-12);
        assertThat(new OpinionLot(seed, queued, watched, share, 0.01).place(all))
                .isEqualTo(placed);
    }

    @Property(tries = 5)
    void drawsTheShareOfTheWatched(@ForAll long seed) {
        List<Placed> placed = new OpinionLot(seed, 0, 5_000, 0.2, 0).place(ranked(5_000, 10_000));

        assertThat(placed.stream().filter(Placed::sent).count()).isBetween(850L, 1_150L);
    }
}
