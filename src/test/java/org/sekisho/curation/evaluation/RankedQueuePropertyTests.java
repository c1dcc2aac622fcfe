package org.sekisho.curation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.sekisho.curation.evaluation.RankedQueue.Place;

/** Any queue, against a slow way of counting. */
class RankedQueuePropertyTests {

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
}
