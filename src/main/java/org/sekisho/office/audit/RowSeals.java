package org.sekisho.office.audit;

import java.time.LocalDate;
import java.util.List;

/** Holds the rows that people's acts wrote to the seals that the trail has of them. */
public interface RowSeals {

    /**
     * Rows that are not what the newest record of them says.
     *
     * @param subject what the trail calls what they are about
     * @param label of their kind
     * @param seal of the rows as they are now
     */
    record Differing(String subject, String label, String seal) {

        /** For a person. */
        public String words() {
            return "%s: %s (%s)"
                    .formatted(
                            subject,
                            seal.equals(RowSeal.NONE)
                                    ? "what was written of it is gone"
                                    : "what is written of it is not what its newest record says",
                            label);
        }
    }

    /** All that differ, kind by kind. */
    List<Differing> differing();

    /**
     * Those that differ of what a night goes over: all rows of a kind as long as they are few, and else of a seventh of what they
     * are about, each day another.
     */
    List<Differing> differingOn(LocalDate day);

    /** Those of one kind that differ. */
    List<Differing> differing(SealedRows kind);
}
