package org.sekisho.curation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.sekisho.curation.evaluation.SecondOpinions.Judged;

/** What lists and a model find, at the same share of all texts. */
class SecondOpinionsTests {

    /** A hundred texts: six true ones, of which lists find two and the model four, one of them a miss of the lists' own. */
    private static final SecondOpinions HUNDRED = new SecondOpinions(List.of(IntStream.range(0, 100)
            .mapToObj(at -> switch (at) {
                case 0 -> judged(at, true, 9, 0.1);
                case 1 -> judged(at, true, 8, 0.9);
                case 2 -> judged(at, true, 0, 0.8);
                case 3 -> judged(at, true, 0, 0.7);
                case 4 -> judged(at, true, 0, 0.2);
                case 5 -> judged(at, true, 0, Double.NEGATIVE_INFINITY);
                case 6 -> judged(at, false, 7, 0.05);
                default -> judged(at, false, 0, 0.15 - at / 1000.0);
            })
            .toList()));

    private static Judged judged(int at, boolean truth, double rank, double score) {
        return new Judged("T" + at, truth, rank, score, Math.max(score, 0));
    }

    @Example
    void countsWhatLiesInTheFirstSoManyPerCent() {
        assertThat(HUNDRED.load()).isEqualTo(3);
        assertThat(HUNDRED.lists(1)).isEqualTo(1 / 6.0);
        assertThat(HUNDRED.lists(100)).isEqualTo(2 / 6.0);
        assertThat(HUNDRED.model(3)).isEqualTo(3 / 6.0);
        assertThat(HUNDRED.both(2)).isEqualTo(2 / 6.0);
        assertThat(HUNDRED.both(4)).isEqualTo(3 / 6.0);
        assertThat(HUNDRED.unjudged()).isEqualTo(1);
    }

    @Example
    void saysWhichShareOfWhatTheListsMissIsFoundByTwoPerCentMore() {
        assertThat(HUNDRED.gain()).isEqualTo(Interval.of(2, 4));
    }

    @Example
    void leavesTextsWithoutAnOpinionOutOfTheCalibrationAndCountsThem() {
        List<SecondOpinions.Bin> bins = HUNDRED.bins();

        assertThat(bins.stream().mapToInt(SecondOpinions.Bin::texts).sum()).isEqualTo(99);
        assertThat(bins.get(9)).isEqualTo(new SecondOpinions.Bin(1, 0.9, 1));
        assertThat(HUNDRED.figures("cold")).contains("no opinion on 1", "of 4 that the lists miss it finds 0.50");
    }

    /** No queue finds more by showing less, and all of both find what either finds. */
    @Property(tries = 200, seed = "20261130")
    void neverLosesByALargerShare(
            @ForAll @Size(min = 3, max = 60) List<@IntRange(min = 0, max = 7) Integer> drawn,
            @ForAll @IntRange(min = 1, max = 50) int share) {
        SecondOpinions opinions = new SecondOpinions(List.of(IntStream.range(0, drawn.size())
                .mapToObj(at -> judged(at, at == 0 || drawn.get(at) > 4, drawn.get(at) % 3, drawn.get(at) % 4))
                .toList()));

        assertThat(opinions.lists(share + 10)).isGreaterThanOrEqualTo(opinions.lists(share));
        assertThat(opinions.model(share + 10)).isGreaterThanOrEqualTo(opinions.model(share));
        assertThat(opinions.both(share + 10)).isGreaterThanOrEqualTo(opinions.both(share));
        assertThat(opinions.both(100)).isCloseTo(1, within(1e-9));
        assertThat(opinions.gain().share()).isBetween(0.0, 1.0);
    }
}
