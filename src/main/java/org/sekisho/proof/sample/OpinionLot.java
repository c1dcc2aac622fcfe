package org.sekisho.proof.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.intake.filing.FilingNumber;

/**
 * Strata of a run's clear filings by what a model said: the likeliest are queued, of the next each is drawn by lot, and the rest is
 * drawn by the blind sample alone. So each filing has a chance of being read by a person that is known.
 *
 * @param queued how many go to examiners; of {@code watched} a {@code share} does
 * @param blind the share of all clear filings that the blind sample drew
 */
record OpinionLot(long seed, int queued, int watched, double share, double blind) {

    private static final double ROUNDING = 1e-9;

    /** The lot of a run that has so many opinions; shares of them are rounded up. */
    static OpinionLot of(long seed, int given, SecondOpinion.Settings settings, double blind) {
        int queued = (int) Math.ceil(given * settings.queueShare() - ROUNDING);
        int watched = (int) Math.ceil(given * settings.watchShare() - ROUNDING);
        return new OpinionLot(seed, queued, watched, settings.watchDrawn(), blind);
    }

    /** Strata, the likeliest first. */
    enum Stratum {
        QUEUE,
        WATCH
    }

    /** A clear filing with an opinion; {@code hasCase} if the blind sample or an earlier run opened one. */
    record Ranked(FilingId id, FilingNumber number, boolean hasCase) {}

    /** A filing in its stratum, with its chance of being read; {@code sent} if its case is to be opened. */
    record Placed(Ranked filing, Stratum stratum, double chance, boolean sent) {}

    /** Places the likeliest, which come first. The rest is in no stratum of these, and has the chance {@link #blind}. */
    List<Placed> place(List<Ranked> likeliest) {
        Random lot = new Random(seed);
        List<Placed> placed = new ArrayList<>();
        int queue = queued;
        int watch = watched;
        for (Ranked one : likeliest) {
            if (queue > 0) {
                placed.add(new Placed(one, Stratum.QUEUE, 1, !one.hasCase()));
                queue -= one.hasCase() ? 0 : 1;
            } else if (watch > 0) {
                boolean drawn = lot.nextDouble() < share;
                placed.add(new Placed(one, Stratum.WATCH, 1 - (1 - blind) * (1 - share), drawn && !one.hasCase()));
                watch--;
            }
        }
        return placed;
    }
}
