package org.sekisho.proof.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sekisho.proof.sample.DriftingModels.Drift.Change;
import org.sekisho.proof.sample.DriftingModels.Drift.Kept;

/** When what a model says of late is not what it said before. */
class OpinionDriftTests {

    private static final Kept AS_EXPECTED = new Kept(10, 8, 11);

    private static List<Double> chances(Random random, int count, double more) {
        return random.doubles(count)
                .mapToObj(chance -> Math.min(1, chance * chance + more))
                .toList();
    }

    private static List<String> alarms(List<Double> before, List<Double> late, Change change, Kept kept) {
        return new DriftingModels.Drift(before, late, List.of(change), kept).alarms();
    }

    /** Of a hundred weeks of an office in which nothing changes none is an alarm. */
    @Property(tries = 100, seed = "20261130")
    void saysNothingOfChanceAlone(@ForAll Random random) {
        int unknown = (int) random.doubles(200).filter(one -> one < 0.05).count();
        int kept = (int) random.doubles(40).filter(one -> one < 0.3).count();

        assertThat(alarms(
                        chances(random, 2_000, 0),
                        chances(random, 200, 0),
                        new Change("UNKNOWN_WORDS", 100, 2_000, unknown, 200),
                        new Kept(12, 8.4, kept)))
                .isEmpty();
    }

    @Property(tries = 20, seed = "20261130")
    void saysThatChancesAreHigherThanTheyWere(@ForAll Random random) {
        assertThat(alarms(
                        chances(random, 2_000, 0),
                        chances(random, 200, 0.2),
                        new Change("UNKNOWN_WORDS", 100, 2_000, 10, 200),
                        AS_EXPECTED))
                .singleElement()
                .asString()
                .startsWith("stability index");
    }

    @Example
    void saysWhichShareDoubledOrHalvedAndThatOtherNumbersWereKept() {
        List<Double> same = chances(new Random(1), 500, 0);

        assertThat(alarms(same, same, new Change("office", 100, 2_000, 60, 200), AS_EXPECTED))
                .singleElement()
                .asString()
                .contains("office");
        assertThat(alarms(same, same, new Change("office", 1_000, 2_000, 20, 200), AS_EXPECTED))
                .hasSize(1);
        assertThat(alarms(same, same, new Change("office", 100, 2_000, 10, 200), new Kept(30, 9, 3)))
                .singleElement()
                .asString()
                .contains("30");
    }

    @Example
    void saysNothingOfFew() {
        assertThat(alarms(
                        chances(new Random(1), 2_000, 0),
                        chances(new Random(2), 99, 0.5),
                        new Change("office", 0, 2_000, 99, 99),
                        new Kept(0.9, 0.5, 9)))
                .isEmpty();
        assertThat(alarms(List.of(), List.of(), new Change("office", 0, 0, 0, 0), new Kept(0, 0, 0)))
                .isEmpty();
    }
}
