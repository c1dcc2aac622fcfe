package org.sekisho.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.screening.OutcomeCounts;

/**
 * What speaks for a run besides its own count.
 *
 * @param allTime every filing ever received, as it was counted then, and the outcomes as they are now
 * @param oracle how many of its clear filings were matched again
 * @param notes what was noticed and is no alarm, a sentence each
 */
public record RunProof(OutcomeCounts allTime, Lot oracle, List<String> notes) {

    public RunProof {
        notes = List.copyOf(notes);
    }

    /**
     * What was drawn by lot from the run's clear filings to be matched again.
     *
     * @param seed draws the same again; null if the run did not come so far
     * @param of clear filings
     * @param asked those matched again
     * @param passedOver those drawn and too long for that
     */
    public record Lot(@Nullable Long seed, int of, int asked, int passedOver) {

        @Override
        public String toString() {
            return "%d of %d clear filings matched again by the slow path%s (seed %d)"
                    .formatted(
                            asked,
                            of,
                            passedOver == 0 ? "" : ", %d passed over as too long".formatted(passedOver),
                            seed);
        }
    }
}
