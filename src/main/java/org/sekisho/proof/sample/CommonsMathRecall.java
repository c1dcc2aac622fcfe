package org.sekisho.proof.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * The recall of rules and of a model, from what people read of each stratum. What they did not read is drawn, with the same seed
 * always, from the beta-binomial distribution that Jeffreys' prior and the read ones make.
 */
public final class CommonsMathRecall {

    private static final int DRAWS = 2_000;
    private static final int SEED = 35;
    private static final int MANY = 50;
    private static final double ONE_SIDED = 1.644854;

    /** Strata: what rules flagged, and the clear filings by what a model said of them. */
    public enum Kind {
        FLAGGED,
        QUEUE,
        WATCH,
        REST
    }

    /**
     * Filings of a stratum.
     *
     * @param read how many a person decided on: all, or those that a lot drew
     * @param kept how many of those ought to be found
     * @param twice how many of those that rules flagged a model finds as likely as those that it sends
     */
    public record Stratum(Kind kind, int filings, int read, int kept, int twice) {

        private Stratum with(int more) {
            return new Stratum(kind, filings, read + more, kept + more * kept / Math.max(1, read), twice);
        }
    }

    /** A share: in the middle, and between what it lies in 95 of 100 cases. */
    public record Estimate(double low, double middle, double high) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", middle, low, high);
        }
    }

    private final List<Stratum> strata;

    /** The numbers of filings that ought to be found in each stratum, by draw. */
    private final double[][] drawn = new double[DRAWS][Kind.values().length];

    public CommonsMathRecall(List<Stratum> strata) {
        this.strata = List.copyOf(strata);
        for (Stratum one : strata) {
            RandomGenerator random = new Well19937c(SEED + one.kind().ordinal());
            BetaDistribution shares = new BetaDistribution(random, one.kept() + 0.5, one.read() - one.kept() + 0.5);
            for (double[] draw : drawn) {
                draw[one.kind().ordinal()] = one.kept() + of(one.filings() - one.read(), shares.sample(), random);
            }
        }
    }

    /** Draws from the binomial distribution: of many by the normal one, of few from the lowest up. */
    private static double of(int filings, double share, RandomGenerator random) {
        double mean = filings * share;
        if (mean > MANY && mean < filings - MANY) {
            double deviation = Math.sqrt(mean * (1 - share));
            return Math.min(filings, Math.max(0, Math.rint(mean + deviation * random.nextGaussian())));
        }
        double rarer = Math.min(share, 1 - share);
        double chance = Math.pow(1 - rarer, filings);
        double left = random.nextDouble() - chance;
        int count = 0;
        while (left > 0 && count < filings) {
            count++;
            chance *= (filings - count + 1.0) / count * rarer / (1 - rarer);
            left -= chance;
        }
        return share > rarer ? filings - count : count;
    }

    /** The share of all that rules found. */
    public Estimate rules() {
        return estimate(draw -> share(draw, Kind.FLAGGED, Kind.FLAGGED));
    }

    /** The share of what rules missed that a model sent to examiners. */
    public Estimate model() {
        return estimate(draw -> share(draw, Kind.QUEUE, Kind.QUEUE));
    }

    /**
     * Whether a model finds less than another time of what rules miss: beyond what nobody read, and beyond what chance makes of so few
     * that people kept.
     */
    boolean modelFindsLessThan(CommonsMathRecall before) {
        return model().high() < before.model().low()
                && keptBesidesRules() > 0
                && ofKept().getUpperBound() < before.ofKept().getLowerBound();
    }

    private ConfidenceInterval ofKept() {
        int kept = keptBesidesRules();
        return new WilsonScoreInterval().createInterval(kept, (int) Math.round(model().middle() * kept), 0.95);
    }

    private int keptBesidesRules() {
        return strata.stream().mapToInt(Stratum::kept).sum() - sum(Kind.FLAGGED, Stratum::kept);
    }

    /** The share of all that either found. */
    public Estimate both() {
        return estimate(CommonsMathRecall::found);
    }

    /** The share of the clear filings, but for those that a model sent, that ought to be found. */
    public Estimate elusion() {
        int filings = sum(Kind.WATCH, Stratum::filings) + sum(Kind.REST, Stratum::filings);
        return estimate(draw -> (draw[Kind.WATCH.ordinal()] + draw[Kind.REST.ordinal()]) / Math.max(1, filings));
    }

    private static double found(double... draw) {
        return share(draw, Kind.FLAGGED, Kind.QUEUE);
    }

    /** The share of some strata in these and all that follow. */
    private static double share(double[] draw, Kind from, Kind to) {
        double part = Arrays.stream(draw, from.ordinal(), to.ordinal() + 1).sum();
        double all = Arrays.stream(draw, from.ordinal(), draw.length).sum();
        return all == 0 ? 1 : part / all;
    }

    private double[] sorted(ToDoubleFunction<double[]> share) {
        return Arrays.stream(drawn).mapToDouble(share).sorted().toArray();
    }

    private Estimate estimate(ToDoubleFunction<double[]> share) {
        double[] sorted = sorted(share);
        return new Estimate(sorted[DRAWS / 40], sorted[DRAWS / 2], sorted[DRAWS - 1 - DRAWS / 40]);
    }

    /** Either found so much at least, with 95 % confidence. */
    public double atLeast() {
        return sorted(CommonsMathRecall::found)[DRAWS / 20];
    }

    /** The number of filings of the rest to read yet before so much can be claimed, if they are as those before; empty if even all are too few. */
    public OptionalInt more(double wanted) {
        int most = sum(Kind.REST, Stratum::filings) - sum(Kind.REST, Stratum::read);
        for (int more = 0; more < most; more += more / 4 + 1) {
            if (with(more).atLeast() >= wanted) {
                return OptionalInt.of(more);
            }
        }
        return most > 0 && with(most).atLeast() >= wanted ? OptionalInt.of(most) : OptionalInt.empty();
    }

    private CommonsMathRecall with(int more) {
        return new CommonsMathRecall(strata.stream()
                .map(one -> one.kind() == Kind.REST ? one.with(more) : one)
                .toList());
    }

    /** A lower bound, with 95 % confidence, of how many ought to be found, by the captures of rules and of a model (Chapman 1951). */
    public int atLeastThereAre() {
        double rules = sum(Kind.FLAGGED, Stratum::kept);
        double twice = sum(Kind.FLAGGED, Stratum::twice);
        double model = sum(Kind.QUEUE, Stratum::kept) + twice;
        double both = (rules + 1) * (model + 1) / (twice + 1);
        double variance = both * (rules - twice) * (model - twice) / ((twice + 1) * (twice + 2));
        return (int) Math.max(rules + model - twice, both - 1 - ONE_SIDED * Math.sqrt(variance));
    }

    List<Stratum> strata() {
        return strata;
    }

    private int sum(Kind kind, ToDoubleFunction<Stratum> what) {
        return (int) strata.stream()
                .filter(one -> one.kind() == kind)
                .mapToDouble(what)
                .sum();
    }
}
