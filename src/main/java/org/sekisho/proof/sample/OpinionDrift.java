package org.sekisho.proof.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Differences between what a model was asked about and said in the last seven days, and before. Few filings give no alarm.
 *
 * @param before chances that it gave, and {@code late} those of the last days
 * @param changes of shares of the filings
 */
record OpinionDrift(List<Double> before, List<Double> late, List<Change> changes, Kept kept) {

    private static final int LEAST = 100;
    private static final double MOST_UNSTABLE = 0.25;
    private static final double MOST_DEVIATIONS = 4;
    private static final int PARTS = 10;

    /** The decided cases that it sent: how many were expected to be kept, the variance of that, and how many were. */
    record Kept(double expected, double variance, int found) {

        boolean isOff() {
            return variance > 1 && Math.abs(found - expected) > MOST_DEVIATIONS * Math.sqrt(variance);
        }
    }

    /** Filings of a kind among all, before and of late. */
    record Change(String what, int part, int whole, int latePart, int lateWhole) {

        /** Whether the share has doubled or halved, which chance alone hardly does. */
        boolean isLarge() {
            double share = (double) part / whole;
            double now = (double) latePart / lateWhole;
            double both = (double) (part + latePart) / (whole + lateWhole);
            double deviation = Math.sqrt(both * (1 - both) * (1.0 / whole + 1.0 / lateWhole));
            return Math.min(whole, lateWhole) >= LEAST
                    && (now > 2 * share || now < share / 2)
                    && Math.abs(now - share) > MOST_DEVIATIONS * deviation;
        }
    }

    /** The population stability index of the chances, by tenths of those before. */
    double stability() {
        double index = 0;
        List<Double> sorted = new ArrayList<>(before);
        Collections.sort(sorted);
        for (int part = 0; part < PARTS; part++) {
            double from = part == 0 ? -1 : sorted.get(part * sorted.size() / PARTS);
            double to = part == PARTS - 1 ? 2 : sorted.get((part + 1) * sorted.size() / PARTS);
            double share = share(before, from, to);
            double now = share(late, from, to);
            index += (now - share) * Math.log(now / share);
        }
        return index;
    }

    /** The index that chance alone reaches once in a hundred thousand times: that of chi-squared with nine degrees of freedom. */
    private double byChance() {
        return 40 * (1.0 / before.size() + 1.0 / late.size());
    }

    /** With half a filing more in each part, so that none is empty. */
    private static double share(List<Double> chances, double from, double to) {
        long in =
                chances.stream().filter(chance -> from <= chance && chance < to).count();
        return (in + 0.5) / (chances.size() + 0.5 * PARTS);
    }

    /** Figures beyond their bounds; empty if there are none. */
    List<String> alarms() {
        List<String> alarms = new ArrayList<>();
        if (Math.min(before.size(), late.size()) >= LEAST && stability() > Math.max(MOST_UNSTABLE, byChance())) {
            alarms.add("stability index %.2f".formatted(stability()));
        }
        changes.stream().filter(Change::isLarge).map(Change::toString).forEach(alarms::add);
        if (kept.isOff()) {
            alarms.add(kept.toString());
        }
        return alarms;
    }
}
