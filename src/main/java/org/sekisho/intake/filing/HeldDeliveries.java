package org.sekisho.intake.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files of an inbox that brought more new filings than one may. The rest of each waits for a person's yes. */
public interface HeldDeliveries {

    /** All of them, the newest first. */
    List<Held> all();

    /** Lets all of one in, from the next run on. The caller holds the transaction and has it on record. */
    void accept(Held delivery, String by);

    /**
     * One of them.
     *
     * @param sha256 of its bytes: under another name it is still the same
     * @param taken how many filings were taken in of it
     * @param waiting how many were not, as far as the last run came that saw it
     * @param seenIn that run
     * @param acceptedBy who said yes; null if nobody has
     */
    record Held(
            String sha256,
            int taken,
            int waiting,
            long seenIn,
            @Nullable String acceptedBy) {

        @Override
        public String toString() {
            return "%s, %d taken in, %d waiting".formatted(sha256, taken, waiting);
        }
    }
}
