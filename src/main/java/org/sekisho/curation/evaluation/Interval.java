package org.sekisho.curation.evaluation;

/**
 * A share, and between what the true one lies in 95 of 100 cases, by Wilson's score: sound also for few, for none and for all.
 *
 * @param share 0 to 1
 */
public record Interval(double low, double share, double high) {

    /** The quantile of the normal distribution that has 95 % between it and its opposite. */
    private static final double Z = 1.959964;

    public static Interval of(int part, int whole) {
        if (part < 0 || part > whole || whole == 0) {
            throw new IllegalArgumentException("%d of %d is no share".formatted(part, whole));
        }
        double share = (double) part / whole;
        double square = Z * Z / whole;
        double middle = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / whole + square / (4 * whole));
        return new Interval(Math.max(0, middle - half), share, Math.min(1, middle + half));
    }
}
