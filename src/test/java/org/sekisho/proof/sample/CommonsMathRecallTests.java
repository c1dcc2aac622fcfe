package org.sekisho.proof.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sekisho.proof.sample.CommonsMathRecall.Estimate;
import org.sekisho.proof.sample.CommonsMathRecall.Kind;
import org.sekisho.proof.sample.CommonsMathRecall.Stratum;

/** How much is missed, by a sample whose chances are known. */
class CommonsMathRecallTests {

    private static final int YEARS = 300;

    private static CommonsMathRecall of(Stratum... strata) {
        return new CommonsMathRecall(List.of(strata));
    }

    private static int count(Random random, int of, double share) {
        return (int) random.doubles(of).filter(one -> one < share).count();
    }

    /** A year of an office in which these are the true shares, with what people read of it, and whether the claims hold. */
    private static boolean[] year(Random random) {
        int[] filings = {800, 100, 200, 10_000};
        double[] shares = {0.3, 0.2, 0.1, 0.004};
        int[] reads = {800, 100, 42, 1_000};
        Stratum[] strata = new Stratum[4];
        int[] truly = new int[4];
        for (int at = 0; at < 4; at++) {
            int kept = count(random, reads[at], shares[at]);
            truly[at] = kept + count(random, filings[at] - reads[at], shares[at]);
            strata[at] = new Stratum(Kind.values()[at], filings[at], reads[at], kept, 0);
        }
        CommonsMathRecall recall = of(strata);
        double found = truly[0] + truly[1];
        double share = found / (found + truly[2] + truly[3]);
        Estimate both = recall.both();
        return new boolean[] {both.low() <= share && share <= both.high(), recall.atLeast() <= share};
    }

    @Example
    void holdsAsOftenAsItSays() {
        Random random = new Random(35);
        List<boolean[]> years =
                IntStream.range(0, YEARS).mapToObj(at -> year(random)).toList();

        assertThat(years.stream().filter(year -> year[0]).count()).isBetween(YEARS * 92L / 100, (long) YEARS);
        assertThat(years.stream().filter(year -> year[1]).count()).isBetween(YEARS * 92L / 100, (long) YEARS);
    }

    @Property(tries = 50)
    void isCertainOfWhatWasReadWhole(
            @ForAll @IntRange(max = 50) int flagged,
            @ForAll @IntRange(max = 50) int sent,
            @ForAll @IntRange(min = 1, max = 50) int missed) {
        CommonsMathRecall recall = of(
                new Stratum(Kind.FLAGGED, 50, 50, flagged, 0),
                new Stratum(Kind.QUEUE, 50, 50, sent, 0),
                new Stratum(Kind.REST, 50, 50, missed, 0));
        double all = flagged + sent + missed;

        assertThat(recall.rules()).isEqualTo(new Estimate(flagged / all, flagged / all, flagged / all));
        assertThat(recall.atLeast()).isCloseTo((flagged + sent) / all, within(1e-9));
        assertThat(recall.model().middle()).isCloseTo(sent / (double) (sent + missed), within(1e-9));
        assertThat(recall.elusion().middle()).isCloseTo(missed / 50.0, within(1e-9));
    }

    @Property(tries = 20)
    void saysMoreTheMoreWasRead(@ForAll @IntRange(min = 50, max = 2_000) int read) {
        Stratum flagged = new Stratum(Kind.FLAGGED, 300, 300, 200, 0);
        CommonsMathRecall few = of(flagged, new Stratum(Kind.REST, 10_000, read, 0, 0));
        CommonsMathRecall more = of(flagged, new Stratum(Kind.REST, 10_000, 2 * read, 0, 0));

        assertThat(more.atLeast()).isGreaterThan(few.atLeast());
        assertThat(more.elusion().high()).isLessThan(few.elusion().high());
    }

    @Example
    void saysHowManyMoreMustBeReadAndThatItIsThenSo() {
        Stratum flagged = new Stratum(Kind.FLAGGED, 300, 300, 200, 0);
        int more =
                of(flagged, new Stratum(Kind.REST, 10_000, 300, 0, 0)).more(0.9).orElseThrow();

        assertThat(more).isBetween(300, 3_000);
        assertThat(of(flagged, new Stratum(Kind.REST, 10_000, 300 + more, 0, 0)).atLeast())
                .isGreaterThanOrEqualTo(0.9);
        assertThat(of(flagged, new Stratum(Kind.REST, 10_000, 300, 10, 0)).more(0.9))
                .as("too much was missed")
                .isEmpty();
        assertThat(of(flagged).more(0.9)).isEmpty();
    }

    /** Of 200 that rules and 100 that the model found 50 are the same: 397 by Chapman's formula, less 1.64 deviations of 33.6. */
    @Example
    void boundsByTwoCapturesHowManyThereAre() {
        assertThat(of(new Stratum(Kind.FLAGGED, 900, 900, 200, 50), new Stratum(Kind.QUEUE, 100, 100, 50, 0))
                        .atLeastThereAre())
                .isEqualTo(341);
        assertThat(of(new Stratum(Kind.FLAGGED, 9, 9, 3, 0), new Stratum(Kind.QUEUE, 9, 9, 2, 0))
                        .atLeastThereAre())
                .as("no fewer than were found")
                .isGreaterThanOrEqualTo(5);
    }
}
