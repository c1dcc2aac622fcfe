package org.sekisho.office.partner;

import java.util.Random;

/**
 * Draws integers, each with a probability in proportion to {@code exp(-|x| / scale)}, and exactly so: by whole numbers alone, as Canonne,
 * Kamath and Steinke do (The Discrete Gaussian for Differential Privacy, 2020, algorithms 1 and 2). Numbers that a computer rounds would
 * tell of what they are added to.
 */
record DiscreteLaplace(Random random, int scale) {

    long next() {
        while (true) {
            int part = random.nextInt(scale);
            if (!isLikelyAs(part, scale)) {
                continue;
            }
            long whole = 0;
            while (isLikelyAs(1, 1)) {
                whole++;
            }
            long drawn = part + scale * whole;
            boolean negative = random.nextBoolean();
            if (drawn != 0 || !negative) {
                return negative ? -drawn : drawn;
            }
        }
    }

    /** True with the probability {@code exp(-above / below)}, which is at most one. */
    private boolean isLikelyAs(int above, int below) {
        int tries = 1;
        while (random.nextInt(Math.multiplyExact(below, tries)) < above) {
            tries++;
        }
        return tries % 2 == 1;
    }
}
