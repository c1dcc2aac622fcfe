package org.sekisho.curation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.sekisho.curation.evaluation.RankedQueue.Place;

/** How early the truths stand, by figures worked out by hand. */
class RankedQueueTests {

    @Test
    void takesScoresThatDifferByTheRoundingOfSumsForTheSame() {
        RankedQueue queue = RankedQueue.of(100, 1, List.of(place(0.1 + 0.2, true), place(0.3, false)));

        assertThat(queue.found(1)).isEqualTo(0.5);
    }

    @Test
    void roundsThePlacesUpSoThatAFewFilingsHaveOneToo() {
        assertThat(RankedQueue.of(10, 0, List.of()).places(1)).isEqualTo(1);
        assertThat(RankedQueue.of(1000, 0, List.of()).places(5)).isEqualTo(50);
        assertThat(RankedQueue.of(1001, 0, List.of()).places(5)).isEqualTo(51);
        assertThat(RankedQueue.of(0, 0, List.of()).places(5)).isZero();
    }

    @Test
    void letsNoOrderFindMoreThanFitsNorAnythingThatWasNotFlagged() {
        RankedQueue unflagged = RankedQueue.of(100, 20, List.of());
        RankedShares shares = new RankedShares(List.of(unflagged));

        assertThat(unflagged.found(100)).isZero();
        assertThat(shares.ceiling(5)).isEqualTo(0.25);
        assertThat(shares.ceiling(10)).isEqualTo(0.5);
        assertThat(shares.ceiling(20)).isEqualTo(1);
    }

    @Test
    void takesTheTruthsOfSeveralQueuesTogether() {
        RankedQueue rare = RankedQueue.of(100, 1, List.of(place(1, true)));
        RankedQueue common = RankedQueue.of(100, 9, List.of(place(2, true), place(1, false)));
        RankedShares shares = new RankedShares(List.of(rare, common));

        assertThat(shares.found(1)).isEqualTo(0.2);
        assertThat(shares.ceiling(5)).isEqualTo(0.6);
        assertThat(shares.truths()).isEqualTo(10);
    }

    @Test
    void hasNoShareOfNothing() {
        RankedShares shares = new RankedShares(List.of(RankedQueue.of(100, 0, List.of(place(1, false)))));

        assertThat(shares.found(5)).isNull();
        assertThat(shares.ceiling(5)).isNull();
    }

    private static Place place(double score, boolean truth) {
        return new Place(score, truth);
    }

    @Property
    void agreesWithGoingThroughThePlacesOneByOne(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9) Integer> scoresAndTruths,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        List<Place> places = new ArrayList<>();
        scoresAndTruths.forEach(drawn -> places.add(new Place(drawn / 2, drawn % 2 == 1)));
        int truths = (int) places.stream().filter(Place::truth).count();
        RankedQueue queue = RankedQueue.of(50, truths, places);

        assertThat(queue.found(percent)).isCloseTo(oneByOne(places, queue.places(percent)), within(1e-9));
        assertThat(queue.found(percent)).isLessThanOrEqualTo(queue.room(percent) + 1e-9);
    }

    /** Each place holds the share of truths among all with the score that stands there. */
    private static double oneByOne(List<Place> places, int first) {
        List<Double> scores = places.stream()
                .map(Place::score)
                .sorted((one, other) -> other.compareTo(one))
                .toList();
        return scores.stream()
                .limit(first)
                .mapToDouble(score -> places.stream()
                        .filter(place -> place.score() == score)
                        .mapToInt(place -> place.truth() ? 1 : 0)
                        .average()
                        .orElseThrow())
                .sum();
    }

    /** The ends of Wilson's interval are where the score of the share comes to the quantile. */
    @Test
    void anIntervalEndsWhereTheScoreComesToTheQuantile() {
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
    void anIntervalIsWideForFewAndStaysWithinNoneAndAll() {
        assertThat(Interval.of(0, 3).low()).isCloseTo(0, within(1e-12));
        assertThat(Interval.of(0, 3).high()).isBetween(0.5, 0.6);
        assertThat(Interval.of(3, 3).high()).isCloseTo(1, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.of(0, 0));
    }
}
