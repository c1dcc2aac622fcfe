package org.sekisho.finding.opinion;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The chance that belongs to a score, {@code 1 / (1 + exp(slope · score + offset))}, fitted on texts that the model had not
 * learned from (Platt 1999).
 */
record PlattCurve(double slope, double offset) {

    /** So small a penalty matters only where few texts were scored, and keeps their chances from 0 and 1. */
    private static final double COST = 1;

    /** A text's score, and whether it was of what it was scored for. */
    record Scored(double score, boolean kept) {}

    public double chance(double score) {
        return 1 / (1 + Math.exp(Math.max(-700, Math.min(700, slope * score + offset))));
    }

    /** A logistic regression of one feature. */
    static PlattCurve of(List<Scored> texts) {
        LiblinearFit<Scored> fit = new LiblinearFit<>(texts, one -> new TreeMap<>(Map.of(0, one.score)), 1, COST);
        double[] learned = fit.weights(Scored::kept);
        return new PlattCurve(-learned[0], -learned[1]);
    }
}
