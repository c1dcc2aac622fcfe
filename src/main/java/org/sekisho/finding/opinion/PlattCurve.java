package org.sekisho.finding.opinion;

import java.util.List;

/**
 * The chance that belongs to a score, {@code 1 / (1 + exp(slope · score + offset))}, fitted on texts that the model had not
 * learned from (Platt 1999, by the method of Lin, Lin and Weng 2007).
 */
record PlattCurve(double slope, double offset) {

    private static final int ROUNDS = 100;
    private static final double RIDGE = 1e-9;

    /** A text's score, and whether it was of what it was scored for. */
    record Scored(double score, boolean kept) {}

    public double chance(double score) {
        return 1 / (1 + Math.exp(Math.max(-700, Math.min(700, slope * score + offset))));
    }

    static PlattCurve of(List<Scored> texts) {
        double[] scores = texts.stream().mapToDouble(Scored::score).toArray();
        long positives = texts.stream().filter(Scored::kept).count();
        long negatives = texts.size() - positives;
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1 / (negatives + 2.0);
        double[] wanted =
                texts.stream().mapToDouble(one -> one.kept ? high : low).toArray();
        PlattCurve curve = new PlattCurve(0, Math.log((negatives + 1.0) / (positives + 1.0)));
        for (int round = 0; round < ROUNDS; round++) {
            curve = curve.better(scores, wanted);
        }
        return curve;
    }

    /** One step of Newton's method, halved until the curve is no worse. */
    private PlattCurve better(double[] scores, double[] wanted) {
        double h11 = RIDGE;
        double h22 = RIDGE;
        double h21 = 0;
        double g1 = 0;
        double g2 = 0;
        for (int at = 0; at < wanted.length; at++) {
            double score = scores[at];
            double chance = chance(score);
            double spread = chance * (1 - chance);
            h11 += score * score * spread;
            h22 += spread;
            h21 += score * spread;
            g1 += score * (wanted[at] - chance);
            g2 += wanted[at] - chance;
        }
        double determinant = h11 * h22 - h21 * h21;
        double now = loss(scores, wanted);
        for (double step = 1; step > RIDGE; step /= 2) {
            PlattCurve next = new PlattCurve(
                    slope - step * (h22 * g1 - h21 * g2) / determinant,
                    offset - step * (h11 * g2 - h21 * g1) / determinant);
            if (next.loss(scores, wanted) <= now) {
                return next;
            }
        }
        return this;
    }

    private double loss(double[] scores, double[] wanted) {
        double sum = 0;
        for (int at = 0; at < wanted.length; at++) {
            double power = slope * scores[at] + offset;
            sum += wanted[at] * power + Math.max(-power, 0) + Math.log1p(Math.exp(-Math.abs(power)));
        }
        return sum;
    }
}
