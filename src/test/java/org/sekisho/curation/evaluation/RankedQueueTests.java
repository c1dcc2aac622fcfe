package org.sekisho.curation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sekisho.curation.evaluation.RankedQueue.Place;

/** How early the truths stand, by figures worked out by hand. */
class RankedQueueTests {

    @Test
    void countsTheTruthsInTheFirstPerCentOfAllFilings() {
        RankedQueue queue =
                RankedQueue.of(100, 4, List.of(place(9, true), place(8, false), place(7, true), place(3, true)));

        assertThat(queue.found(1)).isEqualTo(1);
        assertThat(queue.found(2)).isEqualTo(1);
        assertThat(queue.found(3)).isEqualTo(2);
        assertThat(queue.found(5)).isEqualTo(3);
        assertThat(queue.found(100)).isEqualTo(3);
    }

    @Test
    void givesEachPlaceOfATieItsShareOfTheTruths() {
        // Of five with one score two are true: one of the two places left for them holds 2/5 of a truth.
        RankedQueue queue = RankedQueue.of(
                100,
                3,
                List.of(
                        place(5, false),
                        place(5, true),
                        place(9, true),
                        place(5, false),
                        place(5, true),
                        place(5, false)));

        assertThat(queue.found(1)).isEqualTo(1);
        assertThat(queue.found(3)).isCloseTo(1.8, within(1e-9));
        assertThat(queue.found(6)).isEqualTo(3);
    }

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
    void findsNothingAmongWhatWasNotFlagged() {
        assertThat(RankedQueue.of(100, 50, List.of()).found(100)).isZero();
    }

    @Test
    void letsNoOrderFindMoreThanFits() {
        RankedShares shares = new RankedShares(List.of(RankedQueue.of(100, 20, List.of())));

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
}
