package org.sekisho.curation.rising;

/**
 * Fisher's exact test, one-sided: how probable it is that as many or more of the filings that have a term are recent, if the term had
 * nothing to do with time. Given how many have it, the number of recent ones is then hypergeometric (Fisher 1935; Agresti, Categorical
 * Data Analysis, 3.5). It is exact for the few filings that a new term has, where tests by approximation are not.
 */
public final class FisherTest {

    private final int recent;
    private final int base;
    private final double[] logFactorials;

    /**
     * For filings of two spans of time.
     *
     * @param recent all that came in recently
     * @param base all that came in before
     */
    public FisherTest(int recent, int base) {
        this.recent = recent;
        this.base = base;
        logFactorials = new double[recent + base + 1];
        for (int n = 2; n < logFactorials.length; n++) {
            logFactorials[n] = logFactorials[n - 1] + Math.log(n);
        }
    }

    /**
     * The probability of so many recent ones, or more.
     *
     * @param inRecent recent filings that have the term
     * @param inBase earlier ones
     */
    public double probability(int inRecent, int inBase) {
        int all = inRecent + inBase;
        int most = Math.min(all, recent);
        double sum = 0;
        for (int n = inRecent; n <= most; n++) {
            if (all - n <= base) {
                sum += Math.exp(choose(recent, n) + choose(base, all - n) - choose(recent + base, all));
            }
        }
        return Math.min(1, sum);
    }

    private double choose(int of, int some) {
        return logFactorials[of] - logFactorials[some] - logFactorials[of - some];
    }
}
